import * as pulumi from "@pulumi/pulumi";
import type { PodScope } from "./workloadScope";

/** A variable that the platform gives every container, unless the Score file sets it. */
export interface RuntimeVariable {
  name: string;
  value: pulumi.Input<string>;
}

/** Where telemetry goes and whose it is (OpenTelemetry, "Environment Variable Specification"), and the region for AWS SDKs. */
export function runtimeVariables({ args, score, resources }: PodScope): RuntimeVariable[] {
  const { platform } = args;
  const usesAws = [...resources.provisioned.values()].some(({ statements }) => (statements?.length ?? 0) > 0);
  const attributes = {
    "service.namespace": score.plinth.system,
    "deployment.environment.name": platform.environment.name,
    "plinth.team": score.plinth.team,
  };
  const { observability } = platform;
  return [
    ...(observability === undefined ? [] : exporterVariables(observability.otlpEndpoint)),
    { name: "OTEL_SERVICE_NAME", value: score.name },
    {
      name: "OTEL_RESOURCE_ATTRIBUTES",
      value: Object.entries(attributes)
        .flatMap(([key, value]) => (value === undefined ? [] : [`${key}=${value}`]))
        .join(","),
    },
    ...(usesAws ? [{ name: "AWS_REGION", value: platform.environment.region }] : []),
  ];
}

function exporterVariables(endpoint: pulumi.Input<string>): RuntimeVariable[] {
  return [
    { name: "OTEL_EXPORTER_OTLP_ENDPOINT", value: endpoint },
    { name: "OTEL_EXPORTER_OTLP_PROTOCOL", value: "grpc" },
  ];
}

import * as pulumi from "@pulumi/pulumi";
import type { ClusterAddons, EksCluster, PublicGateway } from "../../components/cluster";
import { Observability } from "../../components/observability";
import type { KmsKey } from "../../components/security";
import type { Environment } from "../environment";
import type { PlatformOutputs } from "./outputs";

/** Metrics, logs and traces of the environment; undefined where it is turned off. */
export function declareObservability(
  environment: Environment,
  {
    cluster,
    addons,
    gateway,
    key,
  }: { cluster: EksCluster; addons: ClusterAddons; gateway: PublicGateway; key: KmsKey },
  opts: { providers: [pulumi.ProviderResource] },
): Observability | undefined {
  const { enabled, ...retention } = environment.observability;
  if (!enabled) return undefined;
  return new Observability(
    environment.name,
    {
      cluster,
      gateway,
      environment: environment.name,
      environmentClass: environment.class,
      domain: environment.domain,
      kmsKeyArn: key.arn,
      ...retention,
    },
    { providers: [...opts.providers, cluster.provider], dependsOn: [addons] },
  );
}

/** What workload stacks need to know of it. */
export function observabilityOutputs({
  namespace,
  otlpEndpoint,
  grafanaHost,
}: Observability): pulumi.Output<NonNullable<PlatformOutputs["observability"]>> {
  return pulumi.output({ namespace, otlpEndpoint, grafanaHost });
}

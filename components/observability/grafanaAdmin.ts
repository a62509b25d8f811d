import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { GeneratedSecret, secretPrefix } from "../security";
import { GRAFANA_ADMIN } from "./charts/charts";
import type { ObservabilityArgs } from "./observabilityArgs";

const USERNAME = "admin";

/**
 * Grafana's first login: generated, kept in Secrets Manager for people and in a Kubernetes secret for the pod. The chart is
 * told the secret's name only.
 */
export function declareGrafanaAdmin(
  name: string,
  namespace: pulumi.Input<string>,
  { environment, environmentClass, kmsKeyArn, tags, cluster }: ObservabilityArgs,
  parent: pulumi.ComponentResource,
): { login: GeneratedSecret; secret: kubernetes.core.v1.Secret } {
  const login = new GeneratedSecret(
    `${name}-grafana`,
    {
      name: `${secretPrefix(environment ?? pulumi.getStack())}grafana-admin`,
      description: "First login of Grafana",
      environmentClass,
      kmsKeyArn,
      fields: { username: USERNAME },
      tags,
    },
    { parent },
  );
  const secret = new kubernetes.core.v1.Secret(
    `${name}-grafana-admin`,
    {
      metadata: { name: GRAFANA_ADMIN.secret, namespace },
      stringData: { [GRAFANA_ADMIN.userKey]: USERNAME, [GRAFANA_ADMIN.passwordKey]: login.password },
    },
    { parent, provider: cluster.provider, additionalSecretOutputs: ["data", "stringData"] },
  );
  return { login, secret };
}

import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { AddonContext, ClusterAddon } from "./addon";

const SERVICE_ACCOUNT = "external-secrets";

/** Gives pods the secrets of Secrets Manager as Kubernetes secrets, and keeps them current. */
export const externalSecrets: ClusterAddon = {
  name: "external-secrets",
  chart: { name: "external-secrets", repository: "https://charts.external-secrets.io", version: "2.4.1" },
  namespace: "external-secrets",
  enabled: () => true,
  after: [],
  values: ({ cluster, replicas }) => ({
    installCRDs: true,
    replicaCount: replicas,
    leaderElect: replicas > 1,
    serviceAccount: { create: true, name: SERVICE_ACCOUNT },
    extraEnv: [{ name: "AWS_REGION", value: cluster.region }],
    webhook: { replicaCount: replicas },
    certController: { replicaCount: replicas },
  }),
  identity: { serviceAccount: SERVICE_ACCOUNT, statements: secretStatements },
};

function secretStatements({ cluster, secretArns, secretKeyArns }: AddonContext): aws.iam.PolicyStatement[] {
  const read: aws.iam.PolicyStatement = {
    Effect: "Allow",
    Action: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue", "secretsmanager:ListSecretVersionIds"],
    Resource: secretArns,
  };
  if (secretKeyArns.length === 0) return [read];
  const decrypt: aws.iam.PolicyStatement = {
    Effect: "Allow",
    Action: "kms:Decrypt",
    Resource: secretKeyArns,
    Condition: {
      StringEquals: { "kms:ViaService": pulumi.interpolate`secretsmanager.${cluster.region}.amazonaws.com` },
    },
  };
  return [read, decrypt];
}

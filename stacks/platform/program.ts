import type * as pulumi from "@pulumi/pulumi";
import { EncryptionKey } from "../../components/security";
import type { Environment } from "../environment";
import { awsProvider } from "./awsProvider";
import { declareCluster } from "./cluster";
import { declareClusterServices } from "./clusterServices";
import { databaseOutputs, declareDatabases } from "./databases";
import { declareKafka, kafkaOutputs } from "./kafka";
import { declareNetwork, publicCidrBlocks } from "./network";
import { declareObservability, observabilityOutputs } from "./observability";
import type { PlatformOutputs } from "./outputs";

/** What the stack exports: the shape of `PlatformOutputs`, with values that the engine fills in. */
type PlatformExports = { [Part in keyof PlatformOutputs]: pulumi.Input<PlatformOutputs[Part]> | PartExports<Part> };
type PartExports<Part extends keyof PlatformOutputs> = {
  [Key in keyof PlatformOutputs[Part]]: pulumi.Input<PlatformOutputs[Part][Key] | undefined>;
};

/** Declares the shared platform of one environment and returns what workload stacks read of it. */
export async function platformProgram(environment: Environment): Promise<PlatformExports> {
  const aws = awsProvider(environment);
  const opts: { providers: [pulumi.ProviderResource] } = { providers: [aws] };
  const key = declareKey(environment, opts);
  const network = declareNetwork(environment, key, opts);
  const cluster = declareCluster(environment, network, opts);
  const databases = declareDatabases(environment, { network, cluster }, opts);
  const kafka = declareKafka(environment, { network, cluster }, opts);
  const { addons, gateway, store } = declareClusterServices(environment, { cluster, key, databases }, opts);
  const observability = declareObservability(environment, { cluster, addons, gateway, key }, opts);
  const { name, class: environmentClass, region, accountId, domain, tags } = environment;
  return {
    environment: { name, class: environmentClass, region, accountId, domain, tags },
    network: {
      vpcId: network.vpcId,
      cidrBlock: network.cidrBlock,
      publicSubnetIds: network.subnetIds.public,
      privateSubnetIds: network.subnetIds.private,
      isolatedSubnetIds: network.subnetIds.isolated,
      databaseSubnetIds: network.subnetIds.database,
      databaseSubnetGroupName: network.databaseSubnetGroupName,
    },
    cluster: {
      name: cluster.name,
      arn: cluster.arn,
      endpoint: cluster.endpoint,
      certificateAuthority: cluster.certificateAuthority,
      oidcProviderArn: cluster.oidcProviderArn,
      oidcIssuer: cluster.oidcIssuer,
      version: cluster.version,
      nodeSecurityGroupId: cluster.nodeSecurityGroupId,
    },
    databases: databaseOutputs(databases),
    kafka: kafkaOutputs(kafka),
    gateway: { name: gateway.name, namespace: gateway.namespace, sourceCidrBlocks: publicCidrBlocks(network) },
    secrets: { clusterSecretStore: store.storeName, kmsKeyArn: key.arn },
    ...(observability && { observability: observabilityOutputs(observability) }),
  };
}

/** Encrypts what belongs to no one component: secrets and data of workloads, flow logs, logs and traces. */
function declareKey(
  { name, class: environmentClass }: Environment,
  opts: pulumi.ComponentResourceOptions,
): EncryptionKey {
  const description = `Secrets, logs and data of ${name}`;
  return new EncryptionKey(`${name}-data`, { description, environmentClass }, opts);
}

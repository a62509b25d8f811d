import * as aws from "@pulumi/aws";
import { presetOf } from "../../foundation";
import { physicalName } from "../physicalName";
import { generatedSecret } from "./generatedSecret";
import type { ResourceContext, ResourceType } from "./resourceType";

const PORT = 6379;

/** Identifiers of ElastiCache replication groups have at most 40 characters (ElastiCache API, CreateReplicationGroup). */
const MAX_IDENTIFIER = 40;

/** A Redis-compatible cache of its own: Valkey on ElastiCache, encrypted, with a password, reachable from the cluster alone. */
export const redis: ResourceType = {
  type: "redis",
  summary: "A Redis-compatible cache of the workload's own, over TLS, with a password.",
  classes: { default: "Valkey on ElastiCache, of the environment class's size" },
  params: { type: "object", additionalProperties: false, properties: {} },
  outputs: {
    host: { summary: "Host name of the primary." },
    port: { summary: "Port, TLS only." },
    username: { summary: "Name of the user." },
    password: { summary: "Password of the user.", secret: true },
  },
  provision(context) {
    const { platform } = context;
    const username = "default";
    const { version, token, password } = generatedSecret(context, `Redis of ${context.prefix}`, {
      username,
      port: PORT,
    });
    const cache = declareCache(context, token);
    return {
      outputs: { host: cache.primaryEndpointAddress, port: String(PORT), username, password },
      egress: [{ cidr: platform.network.cidrBlock, ports: [PORT] }],
      dependsOn: [cache, version],
    };
  },
};

function declareCache(context: ResourceContext, authToken: aws.elasticache.ReplicationGroupArgs["authToken"]) {
  const { prefix, platform, identity, tags, opts, environmentClass } = context;
  const { cache } = presetOf(environmentClass);
  const subnets = new aws.elasticache.SubnetGroup(
    prefix,
    { subnetIds: platform.network.databaseSubnetIds, tags },
    opts,
  );
  const group = new aws.ec2.SecurityGroup(
    prefix,
    { vpcId: platform.network.vpcId, description: `Redis of ${prefix}`, tags },
    opts,
  );
  new aws.vpc.SecurityGroupIngressRule(
    prefix,
    {
      securityGroupId: group.id,
      referencedSecurityGroupId: platform.cluster.nodeSecurityGroupId,
      ipProtocol: "tcp",
      fromPort: PORT,
      toPort: PORT,
      description: "Pods of the cluster",
    },
    opts,
  );
  return new aws.elasticache.ReplicationGroup(
    prefix,
    {
      replicationGroupId: physicalName(identity, MAX_IDENTIFIER),
      description: `Redis of ${prefix}`,
      engine: "valkey",
      engineVersion: "8.0",
      nodeType: cache.nodeType,
      numCacheClusters: 1 + cache.replicas,
      automaticFailoverEnabled: cache.replicas > 0,
      multiAzEnabled: cache.replicas > 0,
      port: PORT,
      subnetGroupName: subnets.name,
      securityGroupIds: [group.id],
      atRestEncryptionEnabled: true,
      kmsKeyId: platform.secrets.kmsKeyArn,
      transitEncryptionEnabled: true,
      authToken,
      snapshotRetentionLimit: cache.snapshotRetentionDays,
      autoMinorVersionUpgrade: true,
      tags,
    },
    { ...opts, protect: environmentClass === "prod" },
  );
}

import * as pulumi from "@pulumi/pulumi";
import { RedisCache } from "../../database";
import { physicalName, secretName } from "../physicalName";
import { annotationTags } from "./annotationTags";
import type { ResourceType } from "./resourceType";

/** Identifiers of ElastiCache replication groups have at most 40 characters (ElastiCache API, CreateReplicationGroup). */
const MAX_IDENTIFIER = 40;

/** A Redis-compatible cache of the workload's own on ElastiCache, reachable from the cluster alone. */
export const redis: ResourceType = {
  type: "redis",
  summary: "A Redis-compatible cache of the workload's own, over TLS, with a password.",
  classes: {
    default: "Valkey, of the environment class's size",
    redis: "Redis itself, of the environment class's size",
  },
  params: { type: "object", additionalProperties: false, properties: {} },
  outputs: {
    host: { summary: "Host name of the primary." },
    port: { summary: "Port, TLS only." },
    username: { summary: "Name of the user." },
    password: { summary: "Password of the user.", secret: true },
  },
  provision(context) {
    const { prefix, identity, resource, platform, environmentClass, opts } = context;
    const { vpcId, databaseSubnetIds, cidrBlock } = platform.network;
    const cache = new RedisCache(
      prefix,
      {
        network: { vpcId, databaseSubnetIds },
        environmentClass,
        engine: resource.class === "redis" ? "redis" : "valkey",
        // Identifiers begin with a letter and have no two hyphens in a row; Score names may.
        identifier: physicalName(identity, MAX_IDENTIFIER, "r-").replace(/-{2,}/g, "-"),
        secretName: secretName(platform.environment.name, identity),
        kmsKeyArn: platform.secrets.kmsKeyArn,
        allowFrom: { cluster: platform.cluster.nodeSecurityGroupId },
        tags: annotationTags(context),
      },
      opts,
    );
    return {
      outputs: {
        host: cache.host,
        port: pulumi.interpolate`${cache.port}`,
        username: cache.username,
        password: { secret: { key: cache.secretName, property: "password" } },
      },
      egress: [{ cidr: cidrBlock, ports: [cache.port] }],
      dependsOn: [cache],
    };
  },
};

import { ArgumentError, presetOf, requireInteger, requireOneOf } from "../../foundation";
import type { CacheEngine, RedisCacheArgs } from "./redisCacheArgs";

/** Versions and their parameter group families. Source: ElastiCache User Guide, "Supported engines and versions". */
const ENGINES: Record<CacheEngine, { defaultVersion: string; families: Record<string, string> }> = {
  valkey: { defaultVersion: "8.0", families: { "7.2": "valkey7", "8.0": "valkey8", "8.1": "valkey8" } },
  redis: { defaultVersion: "7.1", families: { "6.2": "redis6.x", "7.0": "redis7", "7.1": "redis7" } },
};

/** Sizes of current families. Source: ElastiCache User Guide, "Supported node types". */
const LARGE = ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"];
const SMALL = ["micro", "small", "medium"];
const FAMILIES: Record<string, string[]> = { t3: SMALL, t4g: SMALL, m6g: LARGE, m7g: LARGE, r6g: LARGE, r7g: LARGE };
const NODE_TYPES = Object.entries(FAMILIES).flatMap(([family, sizes]) =>
  sizes.map((size) => `cache.${family}.${size}`),
);

/** ElastiCache API, CreateReplicationGroup: 40 characters, of which the engine's automatic name takes eight. */
const MAX_IDENTIFIER = 40;
const MAX_NAME = MAX_IDENTIFIER - 8;

/** The arguments of a cache with preset and defaults applied, all of them checked. */
export interface CachePlan {
  engine: CacheEngine;
  version: string;
  family: string;
  nodeType: string;
  replicas: number;
  snapshotRetentionDays: number;
  logRetentionDays: number;
  protect: boolean;
}

/** @throws ArgumentError for what ElastiCache would refuse, before anything is declared. */
export function planCache(name: string, args: RedisCacheArgs): CachePlan {
  const component = `RedisCache ${JSON.stringify(name)}`;
  const { cache, database } = presetOf(args.environmentClass);
  const engine = args.engine ?? "valkey";
  requireOneOf(component, "engine", engine, Object.keys(ENGINES));
  const version = args.version ?? ENGINES[engine].defaultVersion;
  const { families } = ENGINES[engine];
  requireOneOf(component, "version", version, Object.keys(families));
  const plan: CachePlan = {
    engine,
    version,
    family: families[version] ?? "",
    nodeType: args.nodeType ?? cache.nodeType,
    replicas: args.replicas ?? cache.replicas,
    snapshotRetentionDays: args.snapshotRetentionDays ?? cache.snapshotRetentionDays,
    logRetentionDays: args.logRetentionDays ?? database.logRetentionDays,
    protect: args.protect ?? args.environmentClass === "prod",
  };
  requireOneOf(component, "nodeType", plan.nodeType, NODE_TYPES);
  requireInteger(component, "replicas", plan.replicas, 0, 5);
  requireInteger(component, "snapshotRetentionDays", plan.snapshotRetentionDays, 0, 35);
  requireIdentifier(component, name, args);
  return plan;
}

function requireIdentifier(component: string, name: string, { identifier, network }: RedisCacheArgs): void {
  if (identifier === undefined ? name.length > MAX_NAME : !isIdentifier(identifier)) {
    const allowed = `at most ${MAX_IDENTIFIER} lower-case letters, digits and single hyphens, beginning with a letter`;
    const given = identifier ?? name;
    throw new ArgumentError({ component, path: "identifier", given, allowed });
  }
  if (network.cacheSubnetGroupName === undefined && network.databaseSubnetIds === undefined) {
    const allowed = "a Vpc, or vpcId with cacheSubnetGroupName or databaseSubnetIds";
    throw new ArgumentError({ component, path: "network", given: { given: Object.keys(network) }, allowed });
  }
}

function isIdentifier(identifier: string): boolean {
  return identifier.length <= MAX_IDENTIFIER && /^[a-z](-?[a-z0-9])*$/.test(identifier);
}

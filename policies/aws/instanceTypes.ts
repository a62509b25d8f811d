import type { RuleResource } from "../rule";
import { at, strings } from "../values/read";

/** Where each type says which machine it runs on. */
const PATHS: Readonly<Record<string, string>> = {
  "aws:ec2/instance:Instance": "instanceType",
  "aws:ec2/launchTemplate:LaunchTemplate": "instanceType",
  "aws:ec2/launchConfiguration:LaunchConfiguration": "instanceType",
  "aws:eks/nodeGroup:NodeGroup": "instanceTypes",
  "aws:rds/instance:Instance": "instanceClass",
  "aws:rds/clusterInstance:ClusterInstance": "instanceClass",
  "aws:docdb/clusterInstance:ClusterInstance": "instanceClass",
  "aws:elasticache/replicationGroup:ReplicationGroup": "nodeType",
  "aws:elasticache/cluster:Cluster": "nodeType",
  "aws:msk/cluster:Cluster": "brokerNodeGroupInfo.instanceType",
  "aws:mq/broker:Broker": "hostInstanceType",
  "aws:opensearch/domain:Domain": "clusterConfig.instanceType",
};

export const INSTANCE_TYPED: readonly string[] = Object.keys(PATHS);

/**
 * Families that AWS lists as previous generation ("Previous Generation Instances", EC2, RDS and ElastiCache pages), each
 * with the family that does the same for less.
 */
const SUCCESSORS: Readonly<Record<string, string>> = {
  a1: "c7g",
  c1: "c7i",
  c3: "c7i",
  c4: "c7i",
  cc2: "c7i",
  cr1: "r7i",
  d2: "d3",
  g2: "g5",
  g3: "g5",
  hi1: "i4i",
  hs1: "d3",
  i2: "i4i",
  m1: "m7i",
  m2: "r7i",
  m3: "m7i",
  m4: "m7i",
  p2: "g5",
  r3: "r7i",
  r4: "r7i",
  t1: "t4g",
  t2: "t4g",
};

/** Sizes from small to large; anything else, such as `metal`, counts as larger. */
const SIZES: readonly string[] = ["nano", "micro", "small", "medium", "large", "xlarge"];

/** The machine types a resource asks for; unknown ones are left out. */
export function instanceTypesOf(resource: RuleResource): { path: string; value: string }[] {
  const path = PATHS[resource.type];
  if (path === undefined) return [];
  return strings(at(resource.properties, path)).map((value) => ({ path, value }));
}

/** `m7g` of `m7g.large`, `db.m7g.large`, `cache.m7g.large`, `kafka.m7g.large` and `mq.m5.large`; lower case. */
export function familyOf(instanceType: string): string {
  const parts = instanceType.toLowerCase().split(".");
  return parts.length > 2 ? (parts[1] ?? "") : (parts[0] ?? "");
}

/** What replaces a previous-generation family; undefined for a current one. */
export function successorOf(family: string): string | undefined {
  return Object.hasOwn(SUCCESSORS, family) ? SUCCESSORS[family] : undefined;
}

/** Whether a type is larger than `xlarge`. */
export function isLarge(instanceType: string): boolean {
  const size =
    instanceType
      .toLowerCase()
      .split(".")
      .filter((part) => part !== "search")
      .at(-1) ?? "";
  return !SIZES.includes(size);
}

import type { RuleResource } from "../rule";
import { at, strings } from "../values/read";

/** Where each type says which machine it runs on. */
const PATHS: Readonly<Record<string, string>> = {
  "aws:ec2/instance:Instance": "instanceType",
  "aws:ec2/spotInstanceRequest:SpotInstanceRequest": "instanceType",
  "aws:ec2/launchTemplate:LaunchTemplate": "instanceType",
  "aws:ec2/launchConfiguration:LaunchConfiguration": "instanceType",
  "aws:eks/nodeGroup:NodeGroup": "instanceTypes",
  "aws:rds/instance:Instance": "instanceClass",
  "aws:rds/clusterInstance:ClusterInstance": "instanceClass",
  "aws:docdb/clusterInstance:ClusterInstance": "instanceClass",
  "aws:neptune/clusterInstance:ClusterInstance": "instanceClass",
  "aws:elasticache/replicationGroup:ReplicationGroup": "nodeType",
  "aws:elasticache/cluster:Cluster": "nodeType",
  "aws:memorydb/cluster:Cluster": "nodeType",
  "aws:dax/cluster:Cluster": "nodeType",
  "aws:redshift/cluster:Cluster": "nodeType",
  "aws:msk/cluster:Cluster": "brokerNodeGroupInfo.instanceType",
  "aws:mq/broker:Broker": "hostInstanceType",
  "aws:opensearch/domain:Domain": "clusterConfig.instanceType",
  "aws:elasticsearch/domain:Domain": "clusterConfig.instanceType",
};

/** Types whose machines run what their owner installed, so that the processor matters to them. */
const PLAIN_MACHINES: readonly string[] = [
  "aws:ec2/instance:Instance",
  "aws:ec2/spotInstanceRequest:SpotInstanceRequest",
  "aws:ec2/launchTemplate:LaunchTemplate",
  "aws:ec2/launchConfiguration:LaunchConfiguration",
  "aws:eks/nodeGroup:NodeGroup",
];

export const INSTANCE_TYPED: readonly string[] = Object.keys(PATHS);

/** Types whose machines AWS runs: databases, caches, brokers and search. */
export const MANAGED_MACHINES: readonly string[] = INSTANCE_TYPED.filter((type) => !PLAIN_MACHINES.includes(type));

/** Types of machines that a team starts by itself, one by one or from a template. */
export const STANDALONE_MACHINES: readonly string[] = PLAIN_MACHINES.filter(
  (type) => type !== "aws:eks/nodeGroup:NodeGroup",
);

/**
 * Families that AWS lists as previous generation ("Previous Generation Instances", EC2, RDS, ElastiCache and Redshift
 * pages), each with the family that does the same for less.
 */
const SUCCESSORS: Readonly<Record<string, string>> = {
  a1: "c7g",
  c1: "c7i",
  c3: "c7i",
  c4: "c7i",
  cc2: "c7i",
  cr1: "r7i",
  d2: "d3",
  dc1: "ra3",
  dc2: "ra3",
  ds2: "ra3",
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

/** Families of x86 processors, each with the family of AWS's own that managed services offer for the same purpose. */
const ON_GRAVITON: Readonly<Record<string, string>> = {
  t2: "t4g",
  t3: "t4g",
  m4: "m7g",
  m5: "m7g",
  m6i: "m7g",
  m7i: "m7g",
  r4: "r7g",
  r5: "r7g",
  r6i: "r7g",
  r7i: "r7g",
  c5: "c7g",
};

/** Sizes from small to large; anything else, such as `metal`, counts as larger. */
const SIZES: readonly string[] = ["nano", "micro", "small", "medium", "large", "xlarge"];

/** What services put around the family and size that EC2 has. */
const AFFIXES: readonly string[] = ["db", "cache", "kafka", "mq", "dax", "search", "elasticsearch"];

/** The machine types a resource asks for; unknown ones are left out. */
export function instanceTypesOf(resource: RuleResource): { path: string; value: string }[] {
  const path = PATHS[resource.type];
  if (path === undefined) return [];
  return strings(at(resource.properties, path)).map((value) => ({ path, value }));
}

function partsOf(instanceType: string): string[] {
  return instanceType
    .toLowerCase()
    .split(".")
    .filter((part) => !AFFIXES.includes(part));
}

/** `m7g` of `m7g.large`, `db.m7g.large`, `cache.m7g.large`, `kafka.m7g.large` and `m7g.large.search`; lower case. */
export function familyOf(instanceType: string): string {
  return partsOf(instanceType)[0] ?? "";
}

/** What replaces a previous-generation family; undefined for a current one. */
export function successorOf(family: string): string | undefined {
  return Object.hasOwn(SUCCESSORS, family) ? SUCCESSORS[family] : undefined;
}

/** The family of AWS's own processors for the same purpose; undefined for one that is, or has none. */
export function gravitonOf(family: string): string | undefined {
  return Object.hasOwn(ON_GRAVITON, family) ? ON_GRAVITON[family] : undefined;
}

/** Whether a type is larger than `xlarge`. Serverless capacity has no size. */
export function isLarge(instanceType: string): boolean {
  const [family, size = ""] = partsOf(instanceType);
  return family !== "serverless" && !SIZES.includes(size);
}

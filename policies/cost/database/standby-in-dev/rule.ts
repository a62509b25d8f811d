import { OPENSEARCH_DOMAINS } from "../../../aws/types";
import type { ResourceRule, RuleResource } from "../../../rule";
import { asNumber, isTrue, property, shown } from "../../../values/read";

/** A property, and whether its value asks for more than one machine. */
interface Redundancy {
  path: string;
  isRedundant: (value: unknown) => boolean;
}

const on = (path: string): Redundancy => ({ path, isRedundant: isTrue });
const over = (path: string, limit: number): Redundancy => ({
  path,
  isRedundant: (value) => (asNumber(value) ?? 0) > limit,
});

/** Brokers that Kafka's usual three copies need. */
const KAFKA_BROKERS = 3;

const SEARCH = [
  on("clusterConfig.dedicatedMasterEnabled"),
  on("clusterConfig.zoneAwarenessEnabled"),
  on("clusterConfig.multiAzWithStandbyEnabled"),
];

/** What makes each type redundant. */
const REDUNDANT: Readonly<Record<string, readonly Redundancy[]>> = {
  "aws:rds/instance:Instance": [on("multiAz")],
  "aws:dms/replicationInstance:ReplicationInstance": [on("multiAz")],
  "aws:elasticache/replicationGroup:ReplicationGroup": [
    over("numCacheClusters", 1),
    over("numberCacheClusters", 1),
    over("replicasPerNodeGroup", 0),
    over("clusterMode.replicasPerNodeGroup", 0),
  ],
  "aws:memorydb/cluster:Cluster": [over("numReplicasPerShard", 0)],
  "aws:dax/cluster:Cluster": [over("replicationFactor", 1)],
  "aws:mq/broker:Broker": [
    { path: "deploymentMode", isRedundant: (mode) => typeof mode === "string" && mode !== "SINGLE_INSTANCE" },
  ],
  "aws:msk/cluster:Cluster": [over("numberOfBrokerNodes", KAFKA_BROKERS)],
  ...Object.fromEntries(OPENSEARCH_DOMAINS.map((type) => [type, SEARCH])),
};

function redundancies(resource: RuleResource): { path: string; value: unknown }[] {
  return (REDUNDANT[resource.type] ?? []).flatMap(({ path, isRedundant }) => {
    const value = property(resource, path);
    return isRedundant(value) ? [{ path, value }] : [];
  });
}

export const rule: ResourceRule = {
  name: "standby-in-dev",
  pack: "cost",
  severity: "medium",
  asks: "A development database, cache, broker or search domain has no standby.",
  why: "Every standby doubles the price, and development can wait until a machine is replaced.",
  fix: "Use one machine in development: multiAz false, no replicas, SINGLE_INSTANCE.",
  example: `new aws.rds.Instance("orders", { multiAz: environment.class === "prod" })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: Object.keys(REDUNDANT),
  reads: ["environmentClass"],
  check: (resource, { environmentClass }) =>
    environmentClass !== "dev"
      ? []
      : redundancies(resource).map(({ path, value }) => ({
          message: `${path} is ${shown(value)}: development pays for a standby`,
        })),
};

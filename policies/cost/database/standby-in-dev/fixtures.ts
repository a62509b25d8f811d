import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const database = "aws:rds/instance:Instance";
const cache = "aws:elasticache/replicationGroup:ReplicationGroup";
const domain = "aws:opensearch/domain:Domain";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(database, {}),
    "one machine": only(cache, { numCacheClusters: 1 }),
    "a single broker": only("aws:mq/broker:Broker", { deploymentMode: "SINGLE_INSTANCE" }),
    "three brokers of Kafka": only("aws:msk/cluster:Cluster", { numberOfBrokerNodes: 3 }),
    production: only(database, { multiAz: true }, { environmentClass: "prod" }),
  },
  fail: {
    database: only(database, { multiAz: true }),
    cache: only(cache, { numCacheClusters: 2 }),
    "cache by shard": only(cache, { numNodeGroups: 1, replicasPerNodeGroup: 1 }),
    broker: only("aws:mq/broker:Broker", { deploymentMode: "CLUSTER_MULTI_AZ" }),
    search: only(domain, { clusterConfig: { zoneAwarenessEnabled: true } }),
    masters: only(domain, { clusterConfig: [{ dedicatedMasterEnabled: "true" }] }),
    Kafka: only("aws:msk/cluster:Cluster", { numberOfBrokerNodes: 6 }),
  },
  unknown: {
    "not known yet": only(database, { multiAz: UNKNOWN }),
    "a cache": only(cache, { numCacheClusters: UNKNOWN }),
    "a broker": only("aws:mq/broker:Broker", { deploymentMode: UNKNOWN }),
  },
};

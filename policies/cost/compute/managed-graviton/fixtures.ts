import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const database = "aws:rds/instance:Instance";
const domain = "aws:opensearch/domain:Domain";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(database, { engine: "postgres" }),
    graviton: only(database, { engine: "postgres", instanceClass: "db.t4g.medium" }),
    "an engine that needs x86": only(database, { engine: "oracle-se2", instanceClass: "db.m5.large" }),
    serverless: only("aws:rds/clusterInstance:ClusterInstance", { instanceClass: "db.serverless" }),
    "a size that is not offered": only("aws:msk/cluster:Cluster", {
      brokerNodeGroupInfo: { instanceType: "kafka.t3.small" },
    }),
  },
  fail: {
    database: only(database, { engine: "postgres", instanceClass: "db.m5.large" }),
    Aurora: only("aws:rds/clusterInstance:ClusterInstance", { instanceClass: "db.r6i.large" }),
    cache: only("aws:elasticache/replicationGroup:ReplicationGroup", { nodeType: "cache.t3.micro" }),
    search: only(domain, { clusterConfig: { instanceType: "r5.large.search" } }),
    Kafka: only("aws:msk/cluster:Cluster", { brokerNodeGroupInfo: { instanceType: "kafka.m5.large" } }),
  },
  unknown: {
    "not known yet": only(database, { engine: "postgres", instanceClass: UNKNOWN }),
    "an engine not known yet": only(database, { engine: UNKNOWN, instanceClass: "db.m5.large" }),
  },
};

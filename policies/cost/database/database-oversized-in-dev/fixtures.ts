import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const database = "aws:rds/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(database, {}),
    small: only(database, { instanceClass: "db.t4g.medium" }),
    serverless: only("aws:rds/clusterInstance:ClusterInstance", { instanceClass: "db.serverless" }),
    "small search": only("aws:opensearch/domain:Domain", { clusterConfig: { instanceType: "t3.small.search" } }),
    production: only(database, { instanceClass: "db.r7g.16xlarge" }, { environmentClass: "prod" }),
  },
  fail: {
    large: only(database, { instanceClass: "db.r7g.4xlarge" }),
    cache: only("aws:elasticache/replicationGroup:ReplicationGroup", { nodeType: "cache.r7g.2xlarge" }),
    search: only("aws:opensearch/domain:Domain", { clusterConfig: { instanceType: "r7g.2xlarge.search" } }),
  },
  unknown: { "not known yet": only(database, { instanceClass: UNKNOWN }) },
};

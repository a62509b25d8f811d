import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:elasticache/replicationGroup:ReplicationGroup";
const settings = { asOf: "2026-09-01" };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    supported: only(group, { engineVersion: "7.1" }, settings),
    "supported for some time": only(group, { engine: "redis", engineVersion: "6.x" }, settings),
    Valkey: only(group, { engine: "valkey", engineVersion: "7.2" }, settings),
    "a cluster that does not say its engine": only("aws:elasticache/cluster:Cluster", { engineVersion: "5.0.6" }),
  },
  fail: {
    "a group, of Redis by default": only(group, { engineVersion: "5.0.6" }, settings),
    "a cluster": only("aws:elasticache/cluster:Cluster", { engine: "redis", engineVersion: "4.0.10" }, settings),
    "later on": only(group, { engine: "redis", engineVersion: "6.2" }, { asOf: "2027-02-01" }),
  },
  unknown: { "not known yet": only(group, { engineVersion: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:dax/cluster:Cluster";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: { three: only(cluster, { replicationFactor: 3 }, prod), development: only(cluster, { replicationFactor: 1 }) },
  fail: { "absent attribute": only(cluster, {}, prod), one: only(cluster, { replicationFactor: 1 }, prod) },
  unknown: { "not known yet": only(cluster, { replicationFactor: UNKNOWN }, prod) },
};

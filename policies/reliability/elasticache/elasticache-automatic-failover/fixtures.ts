import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cache = "aws:elasticache/replicationGroup:ReplicationGroup";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    on: only(cache, { automaticFailoverEnabled: true }, prod),
    "not in production": only(cache, {}, { environmentClass: "dev" }),
  },
  fail: {
    "absent attribute": only(cache, {}, prod),
    "zones without failover": only(cache, { multiAzEnabled: true, automaticFailoverEnabled: false }, prod),
  },
  unknown: { "not known yet": only(cache, { automaticFailoverEnabled: UNKNOWN }, prod) },
};

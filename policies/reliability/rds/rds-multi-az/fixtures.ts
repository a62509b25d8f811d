import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    standby: only(instance, { multiAz: true }, prod),
    "read replica": only(instance, { replicateSourceDb: "orders" }, prod),
    "not in production": only(instance, {}, { environmentClass: "dev" }),
  },
  fail: { "absent attribute": only(instance, {}, prod), single: only(instance, { multiAz: false }, prod) },
  unknown: { "not known yet": only(instance, { multiAz: UNKNOWN }, prod) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:eks/nodeGroup:NodeGroup";

export const fixtures: RuleFixtures = {
  pass: {
    spot: only(group, { capacityType: "SPOT" }),
    "capacity that is reserved": only(group, { capacityType: "CAPACITY_BLOCK" }),
    production: only(group, {}, { environmentClass: "prod" }),
  },
  fail: { "absent attribute": only(group, {}), "on demand": only(group, { capacityType: "ON_DEMAND" }) },
  unknown: { "not known yet": only(group, { capacityType: UNKNOWN }) },
};

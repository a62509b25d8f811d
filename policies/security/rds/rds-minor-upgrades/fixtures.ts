import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const member = "aws:rds/clusterInstance:ClusterInstance";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(instance, { autoMinorVersionUpgrade: true }),
    "Aurora instance, as a word": only(member, { autoMinorVersionUpgrade: "true" }),
  },
  fail: {
    "absent attribute": only(instance, {}),
    off: only(instance, { autoMinorVersionUpgrade: false }),
    "Aurora instance": only(member, { autoMinorVersionUpgrade: false }),
  },
  unknown: { "not known yet": only(instance, { autoMinorVersionUpgrade: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const accessPoint = "aws:efs/accessPoint:AccessPoint";

export const fixtures: RuleFixtures = {
  pass: {
    "own user": only(accessPoint, { posixUser: { uid: 1000, gid: 1000 } }),
    "in a list": only(accessPoint, { posixUser: [{ uid: "1000", gid: "1000" }] }),
  },
  fail: {
    "absent attribute": only(accessPoint, {}),
    "without a group": only(accessPoint, { posixUser: {} }),
  },
  unknown: {
    "not known yet": only(accessPoint, { posixUser: UNKNOWN }),
    "group not known yet": only(accessPoint, { posixUser: { gid: UNKNOWN } }),
  },
};

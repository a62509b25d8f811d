import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const accessPoint = "aws:efs/accessPoint:AccessPoint";
const root = (path: unknown): object => ({ rootDirectory: { path } });

export const fixtures: RuleFixtures = {
  pass: { "own directory": only(accessPoint, root("/uploads")) },
  fail: {
    "absent attribute": only(accessPoint, {}),
    root: only(accessPoint, root("/")),
    "absent in its block": only(accessPoint, { rootDirectory: [{ creationInfo: { permissions: "750" } }] }),
    empty: only(accessPoint, root("")),
  },
  unknown: {
    "not known yet": only(accessPoint, { rootDirectory: UNKNOWN }),
    "path not known yet": only(accessPoint, root(UNKNOWN)),
  },
};

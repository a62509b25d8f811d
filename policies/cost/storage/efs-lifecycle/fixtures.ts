import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const files = "aws:efs/fileSystem:FileSystem";

export const fixtures: RuleFixtures = {
  pass: {
    moves: only(files, { lifecyclePolicies: [{ transitionToIa: "AFTER_30_DAYS" }] }),
    archives: only(files, { lifecyclePolicies: [{ transitionToArchive: "AFTER_90_DAYS" }] }),
  },
  fail: {
    "absent attribute": only(files, {}),
    "only back": only(files, { lifecyclePolicies: [{ transitionToPrimaryStorageClass: "AFTER_1_ACCESS" }] }),
  },
  unknown: { "not known yet": only(files, { lifecyclePolicies: UNKNOWN }) },
};

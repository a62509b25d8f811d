import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const repository = "aws:ecr/repository:Repository";

export const fixtures: RuleFixtures = {
  pass: { on: only(repository, { imageScanningConfiguration: { scanOnPush: true } }) },
  fail: {
    "absent attribute": only(repository, {}),
    off: only(repository, { imageScanningConfiguration: [{ scanOnPush: false }] }),
  },
  unknown: { "not known yet": only(repository, { imageScanningConfiguration: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const files = "aws:fsx/windowsFileSystem:WindowsFileSystem";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    standby: only(files, { deploymentType: "MULTI_AZ_1" }, prod),
    development: only(files, { deploymentType: "SINGLE_AZ_2" }),
  },
  fail: {
    "absent attribute": only(files, {}, prod),
    single: only("aws:fsx/openZfsFileSystem:OpenZfsFileSystem", { deploymentType: "SINGLE_AZ_HA_2" }, prod),
  },
  unknown: { "not known yet": only(files, { deploymentType: UNKNOWN }, prod) },
};

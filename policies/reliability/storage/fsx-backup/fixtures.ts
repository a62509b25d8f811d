import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const zfs = "aws:fsx/openZfsFileSystem:OpenZfsFileSystem";
const lustre = "aws:fsx/lustreFileSystem:LustreFileSystem";

export const fixtures: RuleFixtures = {
  pass: {
    "a week": only(zfs, { automaticBackupRetentionDays: 7 }),
    "the default of most kinds": only(zfs, {}),
    "a scratch file system": only(lustre, {}),
    "own minimum": only(zfs, { automaticBackupRetentionDays: 1 }, { minimumBackupDays: 1 }),
  },
  fail: {
    "absent attribute": only(lustre, { deploymentType: "PERSISTENT_2" }),
    none: only(zfs, { automaticBackupRetentionDays: 0 }),
    "too short": only("aws:fsx/windowsFileSystem:WindowsFileSystem", { automaticBackupRetentionDays: "3" }),
  },
  unknown: {
    "not known yet": only(zfs, { automaticBackupRetentionDays: UNKNOWN }),
    "not known yet where none is the default": only(lustre, {
      deploymentType: "PERSISTENT_2",
      automaticBackupRetentionDays: UNKNOWN,
    }),
    "a kind not known yet": only(lustre, { deploymentType: UNKNOWN, automaticBackupRetentionDays: 0 }),
  },
};

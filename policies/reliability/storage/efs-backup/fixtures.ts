import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const arn = "arn:aws:elasticfilesystem:us-east-1:123456789012:file-system/fs-1";
const files: FixtureResource = {
  type: "aws:efs/fileSystem:FileSystem",
  name: "files",
  properties: { id: "fs-1", arn },
};
const policy = (status: unknown, fileSystemId: unknown = "fs-1"): FixtureResource => ({
  type: "aws:efs/backupPolicy:BackupPolicy",
  name: "policy",
  properties: { fileSystemId, backupPolicy: { status } },
});
const selection = (properties: object): FixtureResource => ({
  type: "aws:backup/selection:Selection",
  name: "selection",
  properties,
});

export const fixtures: RuleFixtures = {
  pass: {
    "by its policy": together(files, policy("ENABLED")),
    "by a plan": together(files, selection({ resources: [arn] })),
    "by a plan for everything": together(files, selection({ resources: ["*"] })),
    "perhaps, by its tags": together(files, selection({ selectionTags: [{ key: "backup", value: "daily" }] })),
  },
  fail: {
    "absent attribute": together({ ...files, properties: {} }),
    off: together(files, policy("DISABLED")),
    "another's policy": together(files, policy("ENABLED", "fs-2")),
    "a plan for others": together(files, selection({ resources: ["arn:aws:dynamodb:us-east-1:123456789012:table/x"] })),
  },
  unknown: {
    "not known yet": together(files, policy(UNKNOWN)),
    "whose policy is not known yet": together(files, policy("ENABLED", UNKNOWN)),
    "a selection not known yet": together(files, selection({ resources: UNKNOWN })),
  },
};

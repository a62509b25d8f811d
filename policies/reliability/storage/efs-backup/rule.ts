import { mayReferToUnknown, naming, ofTypes } from "../../../relations/references";
import { UNKNOWN, type StackRule } from "../../../rule";
import { isEmpty, property, strings } from "../../../values/read";

const FILES = "aws:efs/fileSystem:FileSystem";
const POLICY = "aws:efs/backupPolicy:BackupPolicy";
const SELECTION = "aws:backup/selection:Selection";
const GOOD: readonly unknown[] = ["ENABLED", UNKNOWN];
/** Selections by tag may select anything. */
const BY_TAG = ["selectionTags", "conditions"];

export const rule: StackRule = {
  name: "efs-backup",
  pack: "reliability",
  severity: "medium",
  asks: "A file system is backed up, by its own policy or by a backup plan.",
  why: "Three copies in three zones all lose the file that somebody deletes.",
  fix: "Add an aws.efs.BackupPolicy with status ENABLED, or select the file system in a backup plan.",
  example: `new aws.efs.BackupPolicy("media", { fileSystemId: files.id, backupPolicy: { status: "ENABLED" } })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"], gdpr: ["32"] },
  publicIds: [],
  scope: "stack",
  types: [FILES, POLICY, SELECTION],
  check(resources) {
    const policies = ofTypes(resources, [POLICY]);
    const selections = ofTypes(resources, [SELECTION]);
    const uncertain =
      policies.some((policy) => mayReferToUnknown(policy, "fileSystemId")) ||
      selections.some((selection) => mayReferToUnknown(selection, "resources"));
    const everything = selections.some(
      (selection) =>
        strings(property(selection, "resources")).includes("*") ||
        BY_TAG.some((name) => !isEmpty(property(selection, name))),
    );
    if (uncertain || everything) return [];
    const files = ofTypes(resources, [FILES]);
    const on = policies.filter((policy) => GOOD.includes(property(policy, "backupPolicy.status")));
    const [bySelf, byPlan] = [
      naming(on, "fileSystemId", files, ["id", "arn"]),
      naming(selections, "resources", files, ["arn", "id"]),
    ];
    return files
      .filter((each) => !bySelf.has(each) && !byPlan.has(each))
      .map((resource) => ({ resource, message: "nothing in the stack backs this file system up" }));
  },
};

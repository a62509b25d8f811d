import { RDS_DATABASES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-tags-copied-to-snapshots",
  pack: "security",
  severity: "low",
  asks: "A database copies its tags to its snapshots.",
  why: "Snapshots without tags have no owner, and rules of access and retention by tag pass them by.",
  fix: "Set copyTagsToSnapshot to true.",
  example: `new aws.rds.Instance("orders", { copyTagsToSnapshot: true })`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: ["CKV2_AWS_60", "CKV_AWS_313"],
  scope: "resource",
  types: RDS_DATABASES,
  check: (database) => mustBeTrue(database, "copyTagsToSnapshot", "its snapshots carry no tags"),
};

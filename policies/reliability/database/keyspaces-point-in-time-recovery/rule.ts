import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "keyspaces-point-in-time-recovery",
  pack: "reliability",
  severity: "medium",
  asks: "A Keyspaces table can be restored to any second of the last days.",
  why: "Without it one wrong write or deletion of a program is for good.",
  fix: "Set pointInTimeRecovery.status to ENABLED.",
  example: `new aws.keyspaces.Table("orders", { pointInTimeRecovery: { status: "ENABLED" }, … })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"], gdpr: ["32"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:keyspaces/table:Table"],
  check: (table) =>
    mustBeOneOf(table, "pointInTimeRecovery.status", ["ENABLED"], "there is no point in time to go back to"),
};

import { DATABASE_INSTANCES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-minor-upgrades",
  pack: "security",
  severity: "low",
  asks: "A database instance says that it takes minor versions of its engine by itself.",
  why: "Minor versions carry the engine's security fixes; by hand they come late or never.",
  fix: "Set autoMinorVersionUpgrade to true; they come in the maintenance window.",
  example: `new aws.rds.Instance("orders", { autoMinorVersionUpgrade: true, maintenanceWindow: "sun:03:00-sun:04:00" })`,
  frameworks: { "cis-aws": ["2.3.2"], soc2: ["CC7.1"], "pci-dss": ["6.3.3"] },
  publicIds: ["CKV_AWS_226"],
  scope: "resource",
  types: DATABASE_INSTANCES,
  // The provider writes its default, true, into the inputs before a rule sees them; absent is a program that says nothing.
  check: (instance) =>
    mustBeTrue(instance, "autoMinorVersionUpgrade", "it is not said that security fixes come by themselves"),
};

import { DATABASE_INSTANCES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-performance-insights",
  pack: "security",
  severity: "low",
  asks: "A database records Performance Insights.",
  why: "Without it nobody can say which statement made last night's incident.",
  fix: "Set performanceInsightsEnabled to true; seven days are free.",
  example: `new aws.rds.Instance("orders", { performanceInsightsEnabled: true })`,
  frameworks: { soc2: ["CC7.2"] },
  publicIds: ["CKV_AWS_353"],
  scope: "resource",
  types: DATABASE_INSTANCES,
  check: (database) => mustBeTrue(database, "performanceInsightsEnabled", "its load is not recorded"),
};

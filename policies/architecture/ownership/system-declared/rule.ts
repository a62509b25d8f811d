import { traitOf } from "../../../relations/identity";
import { TEAM_TYPES } from "../../../relations/teamTypes";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "system-declared",
  pack: "architecture",
  severity: "low",
  asks: "Every workload says which system it is a part of.",
  why: "Costs, dashboards and the catalog cannot be read by system, and nobody sees what belongs together.",
  fix: "Add the label app.kubernetes.io/part-of, or the tag system.",
  example: `metadata: { labels: { "app.kubernetes.io/part-of": "shop" } }`,
  frameworks: { soc2: ["CC2.1"] },
  publicIds: [],
  scope: "resource",
  types: TEAM_TYPES,
  check: (workload) =>
    traitOf(workload, "system") === undefined ? [{ message: "no label, annotation or tag names a system" }] : [],
};

import { traitOf } from "../../../relations/identity";
import { TEAM_TYPES } from "../../../relations/teamTypes";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "owner-declared",
  pack: "architecture",
  severity: "medium",
  asks: "Every workload says which team owns it.",
  why: "At night nobody knows whom to call, and in the morning nobody whose it is to fix.",
  fix: "Add the label plinth.dev/team or backstage.io/owner, or the tag owner.",
  example: `metadata: { labels: { "plinth.dev/team": "checkout" } }`,
  frameworks: { soc2: ["CC1.3"], "pci-dss": ["12.5.1"] },
  publicIds: [],
  scope: "resource",
  types: TEAM_TYPES,
  check: (workload) =>
    traitOf(workload, "owner") === undefined ? [{ message: "no label, annotation or tag names an owner" }] : [],
};

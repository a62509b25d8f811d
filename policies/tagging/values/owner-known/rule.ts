import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import { NAMESPACES, TEAM_WORKLOADS } from "../../../kubernetes/kinds";
import { traitsOf } from "../../../relations/identity";
import type { ResourceRule } from "../../../rule";
import { suggestion } from "../../../schema/suggestion";
import { shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "owner-known",
  pack: "tagging",
  severity: "medium",
  asks: "The owner that a tag or label names is a team that exists.",
  why: "A resource of a team that was renamed or never was belongs to nobody.",
  fix: "Name one of the teams in knownOwners, or add the team there.",
  example: `tags: { owner: "team-orders" }`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["12.5.1"] },
  publicIds: [],
  scope: "resource",
  types: [...TAGGABLE_TYPES, ...TEAM_WORKLOADS, ...NAMESPACES],
  reads: ["knownOwners"],
  check(resource, { knownOwners }) {
    if (knownOwners.length === 0) return [];
    return traitsOf(resource, "owner")
      .filter(({ value }) => typeof value === "string" && !knownOwners.includes(value))
      .map(({ key, value }) => ({
        message: `${key} is ${shown(value)}, no known owner.${suggestion(value, knownOwners)}`,
      }));
  },
};

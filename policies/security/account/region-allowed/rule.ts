import { TAGGABLE_TYPES } from "../../../generated/taggableTypes";
import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "region-allowed",
  pack: "security",
  severity: "high",
  asks: "Resources are in the regions that the organisation allows.",
  why: "Data in another region may break the law or a contract, and nobody watches there.",
  fix: "Remove the region from the resource or its provider, or use an allowed one.",
  example: `new aws.Provider("aws", { region: "eu-central-1" })`,
  frameworks: { soc2: ["CC6.1"], gdpr: ["44"] },
  publicIds: [],
  scope: "resource",
  types: ["pulumi:providers:aws", ...TAGGABLE_TYPES],
  reads: ["allowedRegions"],
  check(resource, { allowedRegions }) {
    const region = property(resource, "region");
    if (allowedRegions.length === 0 || typeof region !== "string" || allowedRegions.includes(region)) return [];
    return [{ message: `region is ${region}; allowed: ${allowedRegions.join(", ")}` }];
  },
};

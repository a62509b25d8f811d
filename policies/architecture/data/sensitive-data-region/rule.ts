import { copiedTo, PROVIDERS, regionOf, regionOfProviders } from "../../../aws/regions";
import { STORES_AT_REST } from "../../../aws/encryptionAtRest";
import { BUCKETS } from "../../../aws/types";
import { traitOf } from "../../../relations/identity";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "sensitive-data-region",
  pack: "architecture",
  severity: "high",
  asks: "Personal, health and payment data stays in the regions that are allowed for it.",
  why: "Moved to another country it falls under another law, and the one that the customer was promised is broken.",
  fix: "Move the store or its copy to one of the regions in dataRegions, or allow the region for that class of data.",
  example: `dataRegions: { personal: ["eu-central-1"] }`,
  frameworks: { gdpr: ["44"], soc2: ["CC6.1", "C1.1"] },
  publicIds: [],
  scope: "stack",
  types: [...STORES_AT_REST, ...BUCKETS, ...PROVIDERS],
  reads: ["sensitiveDataClasses", "dataRegions", "allowedRegions"],
  check(resources, { sensitiveDataClasses, dataRegions, allowedRegions }) {
    const usual = regionOfProviders(ofTypes(resources, PROVIDERS));
    return ofTypes(resources, [...STORES_AT_REST, ...BUCKETS]).flatMap((resource) => {
      const dataClass = traitOf(resource, "dataClass");
      if (dataClass === UNKNOWN || dataClass === undefined) return [];
      const limited = Object.hasOwn(dataRegions, dataClass);
      const allowed = limited ? (dataRegions[dataClass] ?? []) : allowedRegions;
      if (allowed.length === 0 || (!limited && !sensitiveDataClasses.includes(dataClass))) return [];
      const region = regionOf(resource, usual);
      const there = region === undefined || allowed.includes(region) ? [] : [`is in ${region}`];
      const copies = copiedTo(resource).filter((copy) => !allowed.includes(copy));
      return [...there, ...copies.map((copy) => `is copied to ${copy}`)].map((where) => ({
        resource,
        message: `holds ${dataClass} data and ${where}; allowed: ${allowed.join(", ")}`,
      }));
    });
  },
};

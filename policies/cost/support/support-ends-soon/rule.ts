import { leavesSupportSoon } from "../../../aws/support/findings";
import { VERSIONED_TYPES } from "../../../aws/support/product";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "support-ends-soon",
  pack: "cost",
  severity: "low",
  asks: "Clusters, databases, caches, brokers and functions are upgraded before their version's standard support ends.",
  why: "From the next day on the same thing costs more, or AWS upgrades it at an hour of its own choice.",
  fix: "Plan the upgrade now; supportNoticeDays says how long before the end this is asked.",
  example: `new aws.lambda.Function("resize", { runtime: "nodejs24.x" })`,
  frameworks: { soc2: ["CC7.1"], "pci-dss": ["6.3.3"] },
  publicIds: [],
  scope: "resource",
  types: VERSIONED_TYPES,
  reads: ["asOf", "supportNoticeDays"],
  check: leavesSupportSoon,
};

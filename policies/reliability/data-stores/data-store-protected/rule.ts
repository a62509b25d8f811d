import { DATA_STORES } from "../../../aws/dataStores";
import { BUCKETS } from "../../../aws/types";
import type { ResourceRule, RuleResource } from "../../../rule";
import { isTrue, property } from "../../../values/read";

/** S3 refuses to delete a bucket that holds anything, unless Pulumi is told to empty it first. */
function losesData(store: RuleResource): boolean {
  return BUCKETS.includes(store.type) ? isTrue(property(store, "forceDestroy")) : !isReplica(store);
}

/** What a replica holds is its source's. */
function isReplica(store: RuleResource): boolean {
  return ["replicateSourceDb", "replicationSourceIdentifier"].some((path) => property(store, path) !== undefined);
}

export const rule: ResourceRule = {
  name: "data-store-protected",
  pack: "reliability",
  severity: "medium",
  asks: "Pulumi protects what holds data in production.",
  why: "A renamed resource, a changed property that replaces it, or a destroy in the wrong terminal deletes the data.",
  fix: "Set the resource option protect to true in production.",
  example: `new aws.dynamodb.Table("orders", { ... }, { protect: true })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: [...DATA_STORES, ...BUCKETS],
  reads: ["environmentClass"],
  check: (store, { environmentClass }) =>
    environmentClass === "prod" && !store.protect && losesData(store)
      ? [{ message: "the resource option protect is not set: a mistaken change deletes the data" }]
      : [],
};

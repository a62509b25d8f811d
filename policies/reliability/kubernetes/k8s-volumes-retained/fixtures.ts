import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const storageClass = "kubernetes:storage.k8s.io/v1:StorageClass";
const statefulSet = "kubernetes:apps/v1:StatefulSet";
const prod = { environmentClass: "prod" } as const;
const whenDeleted = (policy: unknown): object => ({
  spec: { persistentVolumeClaimRetentionPolicy: { whenDeleted: policy } },
});

export const fixtures: RuleFixtures = {
  pass: {
    retained: only(storageClass, { reclaimPolicy: "Retain" }, prod),
    "a stateful set that does not say": only(statefulSet, {}, prod),
    development: only(storageClass, { reclaimPolicy: "Delete" }, { environmentClass: "dev" }),
  },
  fail: {
    "absent attribute": only(storageClass, {}, prod),
    deleted: only(storageClass, { reclaimPolicy: "Delete" }, prod),
    "a stateful set": only(statefulSet, whenDeleted("Delete"), prod),
  },
  unknown: {
    "not known yet": only(storageClass, { reclaimPolicy: UNKNOWN }, prod),
    "a stateful set not known yet": only(statefulSet, whenDeleted(UNKNOWN), prod),
  },
};

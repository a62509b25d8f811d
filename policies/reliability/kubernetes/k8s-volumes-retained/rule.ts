import { STATEFUL_SETS, STORAGE_CLASSES } from "../../../kubernetes/kinds";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-volumes-retained",
  pack: "reliability",
  severity: "low",
  asks: "Volumes in production stay when the claim or the StatefulSet that used them is deleted.",
  why: "With the claim, deleted by mistake or with its namespace, goes the volume and everything on it.",
  fix: "Set reclaimPolicy to Retain, and leave persistentVolumeClaimRetentionPolicy at Retain.",
  example: `new kubernetes.storage.v1.StorageClass("data", { provisioner: "ebs.csi.aws.com", reclaimPolicy: "Retain" })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: [...STORAGE_CLASSES, ...STATEFUL_SETS],
  reads: ["environmentClass"],
  check(resource, { environmentClass }) {
    if (environmentClass !== "prod") return [];
    const isClass = STORAGE_CLASSES.includes(resource.type);
    const path = isClass ? "reclaimPolicy" : "spec.persistentVolumeClaimRetentionPolicy.whenDeleted";
    const value = property(resource, path) ?? (isClass ? undefined : "Retain");
    return value === UNKNOWN || value === "Retain"
      ? []
      : [{ message: `${path} is ${shown(value)}: data goes with the claim` }];
  },
};

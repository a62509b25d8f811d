import type { ResourceRule } from "../../../rule";
import { asNumber, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "redshift-snapshots",
  pack: "reliability",
  severity: "medium",
  asks: "A Redshift cluster takes automated snapshots.",
  why: "Without them one wrong statement loses what took nights to load.",
  fix: "Leave automatedSnapshotRetentionPeriod out, or set it above 0.",
  example: `new aws.redshift.Cluster("warehouse", { automatedSnapshotRetentionPeriod: 7, … })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: ["CKV_AWS_343"],
  scope: "resource",
  types: ["aws:redshift/cluster:Cluster"],
  check: (cluster) =>
    asNumber(property(cluster, "automatedSnapshotRetentionPeriod")) === 0
      ? [{ message: "automatedSnapshotRetentionPeriod is 0: there is nothing to restore" }]
      : [],
};

import type { ResourceRule } from "../../../rule";
import { mustBeAtLeast } from "../../../values/require";

export const rule: ResourceRule = {
  name: "memorydb-snapshots",
  pack: "reliability",
  severity: "medium",
  asks: "A MemoryDB cluster keeps snapshots.",
  why: "It is a database and no cache: what a program deletes by mistake is nowhere else.",
  fix: "Set snapshotRetentionLimit to at least 1 day.",
  example: `new aws.memorydb.Cluster("sessions", { snapshotRetentionLimit: 7, … })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"], gdpr: ["32"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:memorydb/cluster:Cluster"],
  check: (cluster) => mustBeAtLeast(cluster, "snapshotRetentionLimit", 1, "there is nothing to restore"),
};

import type { ResourceRule } from "../../../rule";
import { mustBeAtLeast } from "../../../values/require";

/** Replicas of a shard where nothing is said (MemoryDB API Reference). */
const DEFAULT_REPLICAS = 1;

export const rule: ResourceRule = {
  name: "memorydb-replicas",
  pack: "reliability",
  severity: "medium",
  asks: "Every shard of a MemoryDB cluster in production has a replica.",
  why: "A shard whose only node fails answers nobody until a new one has read all its data.",
  fix: "Set numReplicasPerShard to 1 or more.",
  example: `new aws.memorydb.Cluster("sessions", { numReplicasPerShard: 1, … })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:memorydb/cluster:Cluster"],
  reads: ["environmentClass"],
  check: (cluster, { environmentClass }) =>
    environmentClass === "prod"
      ? mustBeAtLeast(cluster, "numReplicasPerShard", 1, "a shard is lost with its only node", DEFAULT_REPLICAS)
      : [],
};

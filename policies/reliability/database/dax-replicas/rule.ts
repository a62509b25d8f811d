import type { ResourceRule } from "../../../rule";
import { mustBeAtLeast } from "../../../values/require";

/** Nodes of a cluster that survives the loss of a zone (DAX Developer Guide, "Creating a cluster"). */
const NODES = 3;

export const rule: ResourceRule = {
  name: "dax-replicas",
  pack: "reliability",
  severity: "medium",
  asks: "A DAX cluster in production has three nodes.",
  why: "With the only node goes the cache, and the whole load meets a table that is sized for a part of it.",
  fix: "Set replicationFactor to at least 3.",
  example: `new aws.dax.Cluster("orders", { replicationFactor: 3, … })`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:dax/cluster:Cluster"],
  reads: ["environmentClass"],
  check: (cluster, { environmentClass }) =>
    environmentClass === "prod"
      ? mustBeAtLeast(cluster, "replicationFactor", NODES, "a zone takes the cache with it")
      : [],
};

import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "eks-deletion-protection",
  pack: "reliability",
  severity: "low",
  asks: "A production cluster is protected against deletion.",
  why: "One mistaken command deletes the cluster and everything that runs on it.",
  fix: "Set deletionProtection to true in production.",
  example: `new aws.eks.Cluster("main", { deletionProtection: true, … })`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:eks/cluster:Cluster"],
  reads: ["environmentClass"],
  check: (cluster, { environmentClass }) =>
    environmentClass === "prod"
      ? mustBeTrue(cluster, "deletionProtection", "the cluster can be deleted by mistake")
      : [],
};

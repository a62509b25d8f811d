import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "neptune-deletion-protection",
  pack: "reliability",
  severity: "medium",
  asks: "A production Neptune cluster is protected against deletion.",
  why: "One mistaken change deletes the graph and its automated backups.",
  fix: "Set deletionProtection to true in production.",
  example: `new aws.neptune.Cluster("graph", { deletionProtection: true })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: ["CKV2_AWS_58"],
  scope: "resource",
  types: ["aws:neptune/cluster:Cluster"],
  reads: ["environmentClass"],
  check: (cluster, { environmentClass }) =>
    environmentClass === "prod"
      ? mustBeTrue(cluster, "deletionProtection", "the cluster can be deleted by mistake")
      : [],
};

import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "docdb-deletion-protection",
  pack: "reliability",
  severity: "medium",
  asks: "A production DocumentDB cluster is protected against deletion.",
  why: "One mistaken change deletes the data and its automated backups.",
  fix: "Set deletionProtection to true in production.",
  example: `new aws.docdb.Cluster("catalogue", { deletionProtection: true })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:docdb/cluster:Cluster"],
  reads: ["environmentClass"],
  check: (cluster, { environmentClass }) =>
    environmentClass === "prod"
      ? mustBeTrue(cluster, "deletionProtection", "the cluster can be deleted by mistake")
      : [],
};

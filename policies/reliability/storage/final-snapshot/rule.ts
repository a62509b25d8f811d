import { RDS_DATABASES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustNotBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "final-snapshot",
  pack: "reliability",
  severity: "medium",
  asks: "A database in production leaves a snapshot when it is deleted.",
  why: "Automated backups go with the database: without a last snapshot a mistaken deletion is for good.",
  fix: "Set skipFinalSnapshot to false, with a finalSnapshotIdentifier.",
  example: `new aws.rds.Instance("orders", { skipFinalSnapshot: false, finalSnapshotIdentifier: "orders-final" })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: [...RDS_DATABASES, "aws:docdb/cluster:Cluster", "aws:neptune/cluster:Cluster", "aws:redshift/cluster:Cluster"],
  reads: ["environmentClass"],
  check(database, { environmentClass }) {
    // What a replica holds is its source's.
    const replica = ["replicateSourceDb", "replicationSourceIdentifier"].some(
      (name) => property(database, name) !== undefined,
    );
    return environmentClass === "prod" && !replica
      ? mustNotBeTrue(database, "skipFinalSnapshot", "nothing is left when the database is deleted")
      : [];
  },
};

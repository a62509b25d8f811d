import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-multi-az",
  pack: "reliability",
  severity: "medium",
  asks: "A production database has a standby in another availability zone.",
  why: "The failure of one zone stops the product until the database is restored.",
  fix: "Set multiAz to true in production.",
  example: `new aws.rds.Instance("orders", { multiAz: true })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: ["CKV_AWS_157"],
  scope: "resource",
  types: ["aws:rds/instance:Instance"],
  reads: ["environmentClass"],
  check(database, { environmentClass }) {
    // Unlike checkov: what must survive a zone is the source of a read replica, and that is judged.
    const replica = property(database, "replicateSourceDb") !== undefined;
    return environmentClass !== "prod" || replica
      ? []
      : mustBeTrue(database, "multiAz", "the database stops when its zone fails");
  },
};

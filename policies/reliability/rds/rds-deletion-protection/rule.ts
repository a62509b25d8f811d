import { RDS_DATABASES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-deletion-protection",
  pack: "reliability",
  severity: "medium",
  asks: "A production database is protected against deletion.",
  why: "One mistaken change deletes the data and its automated backups.",
  fix: "Set deletionProtection to true in production.",
  example: `new aws.rds.Instance("orders", { deletionProtection: true })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: ["CKV_AWS_293", "CKV_AWS_139", "AVD-AWS-0177", "AVD-AWS-0343"],
  scope: "resource",
  types: RDS_DATABASES,
  reads: ["environmentClass"],
  check: (database, { environmentClass }) =>
    environmentClass === "prod"
      ? mustBeTrue(database, "deletionProtection", "the database can be deleted by mistake")
      : [],
};

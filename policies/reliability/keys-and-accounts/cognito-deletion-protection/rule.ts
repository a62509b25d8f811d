import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "cognito-deletion-protection",
  pack: "reliability",
  severity: "medium",
  asks: "A production user pool is protected against deletion.",
  why: "With the pool go all accounts and passwords: every customer would have to sign up anew.",
  fix: "Set deletionProtection to ACTIVE in production.",
  example: `new aws.cognito.UserPool("customers", { deletionProtection: "ACTIVE" })`,
  frameworks: { soc2: ["A1.2"], hipaa: ["164.308(a)(7)"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:cognito/userPool:UserPool"],
  reads: ["environmentClass"],
  check: (pool, { environmentClass }) =>
    environmentClass === "prod"
      ? mustBeOneOf(pool, "deletionProtection", ["ACTIVE"], "all accounts can be deleted by mistake")
      : [],
};

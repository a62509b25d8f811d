import { isEveryAction, reachesEverything } from "../../../documents/iam/match";
import { IDENTITY_POLICY_TYPES, identityStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-no-admin",
  pack: "security",
  severity: "critical",
  asks: "No policy of ours allows every action on every resource.",
  why: "Whoever gets hold of one such identity owns the account.",
  fix: "Name the actions and resources that are needed.",
  example: `new aws.iam.Policy("orders", { policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: ["s3:GetObject"], Resource: "arn:aws:s3:::orders/*" }] } })`,
  frameworks: { "cis-aws": ["1.16"], soc2: ["CC6.3"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_1", "CKV_AWS_62"],
  scope: "resource",
  types: IDENTITY_POLICY_TYPES,
  check: (resource) =>
    identityStatements(resource)
      .filter(
        (statement) =>
          statement.effect === "Allow" && statement.actions.some(isEveryAction) && reachesEverything(statement),
      )
      .map(({ label }) => ({ message: `${label} allows every action on every resource` })),
};

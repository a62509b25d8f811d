import { attachesManaged, ATTACHMENT_TYPES } from "../../../documents/iam/attachments";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-no-admin-attachment",
  pack: "security",
  severity: "high",
  asks: "No identity gets AdministratorAccess attached.",
  why: "Whoever gets hold of the identity owns the account.",
  fix: "Attach a policy with the actions that are needed.",
  example: `new aws.iam.RolePolicyAttachment("orders", { role: role.name, policyArn: ordersPolicy.arn })`,
  frameworks: { "cis-aws": ["1.16"], soc2: ["CC6.3"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_274", "CKV_AWS_275"],
  scope: "resource",
  types: ATTACHMENT_TYPES,
  check(resource) {
    const found = attachesManaged(resource, "AdministratorAccess");
    return found === undefined ? [] : [{ message: found }];
  },
};

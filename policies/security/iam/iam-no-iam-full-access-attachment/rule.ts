import { attachesManaged, ATTACHMENT_TYPES } from "../../../documents/iam/attachments";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-no-iam-full-access-attachment",
  pack: "security",
  severity: "high",
  asks: "No identity gets IAMFullAccess attached.",
  why: "The identity writes its own permissions, and so owns the account.",
  fix: "Attach a policy with the actions that are needed.",
  example: `new aws.iam.RolePolicyAttachment("orders", { role: role.name, policyArn: ordersPolicy.arn })`,
  frameworks: { "cis-aws": ["1.16"], soc2: ["CC6.3"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV2_AWS_56"],
  scope: "resource",
  types: ATTACHMENT_TYPES,
  check(resource) {
    const found = attachesManaged(resource, "IAMFullAccess");
    return found === undefined ? [] : [{ message: found }];
  },
};

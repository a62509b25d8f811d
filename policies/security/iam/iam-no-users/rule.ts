import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "iam-no-users",
  pack: "security",
  severity: "medium",
  asks: "Nobody gets an IAM user.",
  why: "Its password and keys work for years, and stay when their owner leaves.",
  fix: "Let people sign in through IAM Identity Center and programs assume a role.",
  example: `new aws.ssoadmin.AccountAssignment("orders", { instanceArn, permissionSetArn, principalId: group.groupId, principalType: "GROUP", targetId: accountId, targetType: "AWS_ACCOUNT" })`,
  frameworks: { "cis-aws": ["1.21"], soc2: ["CC6.1"], "pci-dss": ["8.2.1"] },
  publicIds: ["CKV_AWS_273"],
  scope: "resource",
  types: ["aws:iam/user:User"],
  check: () => [{ message: "an IAM user has passwords and keys that do not expire" }],
};

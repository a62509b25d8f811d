import { ROLE } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";
import { property, strings } from "../../../values/read";

export const rule: ResourceRule = {
  name: "iam-no-admin-attachment",
  pack: "security",
  severity: "high",
  asks: "No identity gets AdministratorAccess or IAMFullAccess attached.",
  why: "Whoever gets hold of the identity owns the account.",
  fix: "Attach a policy with the actions that are needed.",
  example: `new aws.iam.RolePolicyAttachment("orders", { role: role.name, policyArn: ordersPolicy.arn })`,
  frameworks: { "cis-aws": ["1.16"], soc2: ["CC6.3"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_274", "CKV_AWS_275", "CKV2_AWS_56"],
  scope: "resource",
  types: [
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
    "aws:iam/userPolicyAttachment:UserPolicyAttachment",
    "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
    "aws:iam/policyAttachment:PolicyAttachment",
    "aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment",
    ROLE,
  ],
  check: (resource) =>
    ["policyArn", "managedPolicyArn", "managedPolicyArns"]
      .flatMap((path) => strings(property(resource, path)).map((arn) => ({ path, arn })))
      .filter(({ arn }) => /:iam::aws:policy\/(AdministratorAccess|IAMFullAccess)$/.test(arn))
      .map(({ path, arn }) => ({ message: `${path} is ${arn}` })),
};

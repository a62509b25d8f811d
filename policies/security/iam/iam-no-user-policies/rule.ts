import type { ResourceRule } from "../../../rule";
import { hasUnknown, isEmpty, property } from "../../../values/read";

/** What says to which users the policy goes. */
const USERS: Readonly<Record<string, string>> = {
  "aws:iam/userPolicy:UserPolicy": "user",
  "aws:iam/userPolicyAttachment:UserPolicyAttachment": "user",
  "aws:iam/policyAttachment:PolicyAttachment": "users",
};

export const rule: ResourceRule = {
  name: "iam-no-user-policies",
  pack: "security",
  severity: "low",
  asks: "Policies go to groups and roles, never to a single user.",
  why: "Permissions of single users are overlooked when they change jobs.",
  fix: "Attach the policy to a group or a role.",
  example: `new aws.iam.GroupPolicyAttachment("readers", { group: readers.name, policyArn: policy.arn })`,
  frameworks: { "cis-aws": ["1.15"], soc2: ["CC6.3"], "pci-dss": ["7.2.2"] },
  publicIds: ["CKV_AWS_40", "AVD-AWS-0143"],
  scope: "resource",
  types: Object.keys(USERS),
  check(resource) {
    const path = USERS[resource.type] ?? "";
    const users = property(resource, path);
    // A list that is not known yet may turn out empty; a user who is not known yet is one.
    const none = isEmpty(users) || (path === "users" && hasUnknown(users));
    return none ? [] : [{ message: `${path} is set: the policy goes to a single user` }];
  },
};

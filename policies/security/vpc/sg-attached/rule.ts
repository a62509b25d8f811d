import { SECURITY_GROUP } from "../../../network/securityGroupRules";
import { hasUnknownGroups, SECURITY_GROUP_USERS } from "../../../network/securityGroupUsers";
import { ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";
import { property, stringsInside } from "../../../values/read";

/** URNs that the resources were computed from, and every text in them. */
function mentioned(users: readonly RuleResource[]): ReadonlySet<string> {
  const mentions = new Set<string>();
  for (const { properties, propertyDependencies } of users) {
    for (const text of stringsInside(properties)) mentions.add(text);
    for (const urns of Object.values(propertyDependencies)) for (const urn of urns) mentions.add(urn);
  }
  return mentions;
}

export const rule: StackRule = {
  name: "sg-attached",
  pack: "security",
  severity: "low",
  asks: "Every security group of a stack is attached to something in it.",
  why: "A group that nothing uses is left over, and whoever finds it may attach it without knowing what it opens.",
  fix: "Attach the group to the resource it is for, or remove it.",
  example: `new aws.rds.Instance("orders", { vpcSecurityGroupIds: [group.id] })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["1.2.7"] },
  publicIds: ["CKV2_AWS_5"],
  scope: "stack",
  types: [SECURITY_GROUP, ...SECURITY_GROUP_USERS],
  check(resources) {
    const groups = ofTypes(resources, [SECURITY_GROUP]);
    const users = resources.filter(({ type }) => type !== SECURITY_GROUP);
    if (groups.length === 0 || users.some(hasUnknownGroups)) return [];
    const mentions = mentioned(users);
    const isMentioned = (name: unknown): boolean => typeof name === "string" && mentions.has(name);
    return groups
      .filter((group) => !["id", "name"].some((path) => isMentioned(property(group, path))) && !mentions.has(group.urn))
      .map((resource) => ({ resource, message: "nothing in the stack is a member of this security group" }));
  },
};

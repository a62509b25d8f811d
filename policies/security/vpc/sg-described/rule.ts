import {
  DEFAULT_SECURITY_GROUP,
  networkRules,
  SECURITY_GROUP,
  SECURITY_GROUP_TYPES,
} from "../../../network/securityGroupRules";
import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

/** What Pulumi and Terraform write where nothing was given. */
const FILLERS: readonly unknown[] = [undefined, null, "", "Managed by Pulumi", "Managed by Terraform"];

/** Security groups of services that ran outside a VPC, which providers up to version 5 declared; theirs have no rules to describe. */
const LEGACY_GROUPS: readonly string[] = [
  "aws:rds/securityGroup:SecurityGroup",
  "aws:elasticache/securityGroup:SecurityGroup",
  "aws:redshift/securityGroup:SecurityGroup",
];

const GROUPS: readonly string[] = [SECURITY_GROUP, ...LEGACY_GROUPS];

function isMissing(description: unknown): boolean {
  return FILLERS.includes(description);
}

export const rule: ResourceRule = {
  name: "sg-described",
  pack: "security",
  severity: "low",
  asks: "A security group and each of its rules have a description.",
  why: "Without one nobody dares to remove a rule, and reviews of access cannot tell what it is for.",
  fix: "Give the group and every rule a description that says who needs it.",
  example: `new aws.ec2.SecurityGroup("orders", { description: "Pods of orders to their database" })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["1.2.5"] },
  publicIds: ["CKV_AWS_23", "AVD-AWS-0099", "AVD-AWS-0124"],
  scope: "resource",
  types: [...SECURITY_GROUP_TYPES.filter((type) => type !== DEFAULT_SECURITY_GROUP), ...LEGACY_GROUPS],
  check(resource) {
    const rules = LEGACY_GROUPS.includes(resource.type)
      ? []
      : networkRules(resource).filter(({ description }) => isMissing(description));
    const own = GROUPS.includes(resource.type) && isMissing(property(resource, "description"));
    return [
      ...(own ? [{ message: "the group has no description of its own" }] : []),
      ...rules.map(({ path }) => ({ message: `${path} has no description` })),
    ];
  },
};

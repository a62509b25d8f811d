import { DEFAULT_SECURITY_GROUP, networkRules, STAND_ALONE_RULE_TYPES } from "../../../network/securityGroupRules";
import { namedBy, naming, ofTypes, refersToUnknown } from "../../../relations/references";
import type { RuleResource, StackFinding, StackRule } from "../../../rule";

const VPC = "aws:ec2/vpc:Vpc";

/** What is wrong is said of the VPC, or of the group where the VPC is not of this stack. */
function openGroups(
  groups: readonly RuleResource[],
  rules: readonly RuleResource[],
  vpcsOf: ReadonlyMap<RuleResource, ReadonlySet<RuleResource>>,
): StackFinding[] {
  const opened = naming(rules, "securityGroupId", groups, ["id"]);
  return groups
    .filter((group) => networkRules(group).length > 0 || opened.has(group))
    .map((group) => ({
      resource: vpcsOf.get(group)?.values().next().value ?? group,
      message: `the default security group (${group.name}) has rules`,
    }));
}

export const rule: StackRule = {
  name: "vpc-default-sg-closed",
  pack: "security",
  severity: "medium",
  asks: "The default security group of every VPC admits and lets out nothing.",
  why: "Whatever is created without a security group lands in the default one and could talk to everything in it.",
  fix: "Adopt the default group with aws.ec2.DefaultSecurityGroup and give it no rules.",
  example: `new aws.ec2.DefaultSecurityGroup("locked", { vpcId: vpc.id, ingress: [], egress: [] })`,
  frameworks: { "cis-aws": ["5.4"], soc2: ["CC6.6"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV2_AWS_12", "AVD-AWS-0173"],
  scope: "stack",
  types: [VPC, DEFAULT_SECURITY_GROUP, ...STAND_ALONE_RULE_TYPES],
  check(resources) {
    const vpcs = ofTypes(resources, [VPC]);
    const groups = ofTypes(resources, [DEFAULT_SECURITY_GROUP]);
    const vpcsOf = namedBy(groups, "vpcId", vpcs, ["id"]);
    const adopted = naming(groups, "vpcId", vpcs, ["id"]);
    const bare = groups.some((group) => refersToUnknown(group, "vpcId")) ? [] : vpcs.filter((vpc) => !adopted.has(vpc));
    return [
      ...openGroups(groups, ofTypes(resources, STAND_ALONE_RULE_TYPES), vpcsOf),
      ...bare.map((resource) => ({
        resource,
        message:
          "the default security group of the VPC is left as AWS made it, open to itself and to the world outward",
      })),
    ];
  },
};

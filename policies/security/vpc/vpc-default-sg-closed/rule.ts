import { DEFAULT_SECURITY_GROUP, networkRules } from "../../../network/securityGroupRules";
import { ofTypes, refersTo, refersToUnknown } from "../../../relations/references";
import type { StackRule } from "../../../rule";

const VPC = "aws:ec2/vpc:Vpc";

export const rule: StackRule = {
  name: "vpc-default-sg-closed",
  pack: "security",
  severity: "medium",
  asks: "The default security group of every VPC admits and lets out nothing.",
  why: "Whatever is created without a security group lands in the default one and could talk to everything in it.",
  fix: "Adopt the default group with aws.ec2.DefaultSecurityGroup and give it no rules.",
  example: `new aws.ec2.DefaultSecurityGroup("locked", { vpcId: vpc.id, ingress: [], egress: [] })`,
  frameworks: { "cis-aws": ["5.4"], soc2: ["CC6.6"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV2_AWS_12"],
  scope: "stack",
  types: [VPC, DEFAULT_SECURITY_GROUP],
  check(resources) {
    const groups = ofTypes(resources, [DEFAULT_SECURITY_GROUP]);
    const open = groups.filter((group) => networkRules(group).length > 0);
    const bare = groups.some((group) => refersToUnknown(group, "vpcId"))
      ? []
      : ofTypes(resources, [VPC]).filter((vpc) => !groups.some((group) => refersTo(group, "vpcId", vpc, ["id"])));
    return [
      ...open.map((resource) => ({ resource, message: "the default security group has rules" })),
      ...bare.map((resource) => ({
        resource,
        message:
          "the default security group of the VPC is left as AWS made it, open to itself and to the world outward",
      })),
    ];
  },
};

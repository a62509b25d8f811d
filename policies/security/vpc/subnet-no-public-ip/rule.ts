import type { ResourceRule } from "../../../rule";
import { mustNotBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "subnet-no-public-ip",
  pack: "security",
  severity: "medium",
  asks: "A subnet does not give public addresses to whatever starts in it.",
  why: "An instance gets exposed without anybody having asked for it.",
  fix: "Remove mapPublicIpOnLaunch; give an address only to what needs one, behind a load balancer.",
  example: `new aws.ec2.Subnet("public-a", { vpcId, cidrBlock, mapPublicIpOnLaunch: false })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.4.4"] },
  publicIds: ["CKV_AWS_130", "AVD-AWS-0164"],
  scope: "resource",
  types: ["aws:ec2/subnet:Subnet", "aws:ec2/defaultSubnet:DefaultSubnet"],
  check: (subnet) => mustNotBeTrue(subnet, "mapPublicIpOnLaunch", "instances in it get a public address by default"),
};

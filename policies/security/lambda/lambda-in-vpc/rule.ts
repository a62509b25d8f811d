import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "lambda-in-vpc",
  pack: "security",
  severity: "low",
  asks: "Functions run in a VPC.",
  why: "The function reaches private resources over the internet or not at all, and no network rule holds it.",
  fix: "Set vpcConfig to private subnets and a security group.",
  example: `vpcConfig: { subnetIds: vpc.privateSubnetIds, securityGroupIds: [group.id] }`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_117"],
  scope: "resource",
  types: ["aws:lambda/function:Function"],
  check: (lambda) => mustBeSet(lambda, "vpcConfig", "the function is in no VPC"),
};

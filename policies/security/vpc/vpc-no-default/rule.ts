import type { ResourceRule } from "../../../rule";

const DEFAULT_VPC = "aws:ec2/defaultVpc:DefaultVpc";

export const rule: ResourceRule = {
  name: "vpc-no-default",
  pack: "security",
  severity: "medium",
  asks: "No stack adopts the default VPC.",
  why: "The default VPC has public subnets only, so whatever starts in it gets a public address.",
  fix: "Create a VPC with private subnets and delete the default one.",
  example: `new Vpc("main", { cidrBlock: "10.20.0.0/16" })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.3.1"] },
  publicIds: ["CKV_AWS_148", "AVD-AWS-0101"],
  scope: "resource",
  types: [DEFAULT_VPC, "aws:ec2/vpc:Vpc"],
  check: ({ type }) => (type === DEFAULT_VPC ? [{ message: "the stack uses the account's default VPC" }] : []),
};

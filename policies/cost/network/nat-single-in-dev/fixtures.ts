import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const gateway = (name: string, properties: object = {}): FixtureResource => ({
  type: "aws:ec2/natGateway:NatGateway",
  name,
  properties: { ...properties },
});
const vpc = (name: string): FixtureResource => ({ type: "aws:ec2/vpc:Vpc", name, properties: {} });
const subnet = (name: string, vpcId: string): FixtureResource => ({
  type: "aws:ec2/subnet:Subnet",
  name,
  properties: { id: `subnet-${name}`, vpcId },
});
const twoVpcs = [vpc("one"), vpc("two"), subnet("x", "vpc-1"), subnet("y", "vpc-1"), subnet("z", "vpc-2")];

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(gateway("a")),
    private: together(gateway("a"), gateway("b", { connectivityType: "private" })),
    "one in each of two VPCs": together(
      gateway("a", { subnetId: "subnet-x" }),
      gateway("b", { subnetId: "subnet-z" }),
      ...twoVpcs,
    ),
    production: { ...together(gateway("a"), gateway("b")), settings: { environmentClass: "prod" } },
  },
  fail: {
    "one a zone": { ...together(gateway("a"), gateway("b"), gateway("c")), flagged: ["b", "c"] },
    "two in one of two VPCs": {
      ...together(gateway("a", { subnetId: "subnet-x" }), gateway("b", { subnetId: "subnet-y" }), ...twoVpcs),
      flagged: ["b"],
    },
  },
  unknown: {
    "one, its subnet not known yet": together(gateway("a", { subnetId: UNKNOWN })),
    "as many as VPCs": together(gateway("a", { subnetId: UNKNOWN }), gateway("b", { subnetId: UNKNOWN }), ...twoVpcs),
  },
};

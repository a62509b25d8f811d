import { together, type Fixture, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const subnet = (name: string, availabilityZone: unknown, vpcId: unknown = "vpc-1"): FixtureResource => ({
  type: "aws:ec2/subnet:Subnet",
  name,
  properties: { id: `subnet-${name}`, vpcId, availabilityZone },
});
const gateway = (name: string, properties: object): FixtureResource => ({
  type: "aws:ec2/natGateway:NatGateway",
  name,
  properties,
});
const inProd = (...resources: readonly FixtureResource[]): Fixture => ({
  ...together(...resources),
  settings: { environmentClass: "prod" },
});
const subnets = [subnet("a", "us-east-1a"), subnet("b", "us-east-1b")];
const inA = gateway("nat-a", { subnetId: "subnet-a" });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": inProd(gateway("nat", {}), ...subnets),
    "one each": inProd(inA, gateway("nat-b", { subnetId: "subnet-b" }), ...subnets),
    regional: inProd(gateway("nat", { subnetId: "subnet-a", availabilityMode: "regional" }), ...subnets),
    private: inProd(gateway("nat", { subnetId: "subnet-a", connectivityType: "private" }), ...subnets),
    "a VPC of one zone": inProd(inA, subnet("a", "us-east-1a")),
    "none at all": inProd(...subnets),
    development: together(inA, ...subnets),
  },
  fail: {
    "one for two": inProd(inA, ...subnets),
    "two in a zone": {
      ...inProd(inA, gateway("second", { subnetId: "subnet-a" }), ...subnets),
      flagged: ["nat-a"],
    },
    "another VPC has": inProd(
      inA,
      gateway("elsewhere", { subnetId: "subnet-c" }),
      ...subnets,
      subnet("c", "us-east-1b", "vpc-2"),
    ),
  },
  unknown: {
    "a subnet not known yet": inProd(gateway("nat", { subnetId: UNKNOWN }), ...subnets),
    "a zone not known yet": inProd(inA, subnet("a", "us-east-1a"), subnet("c", UNKNOWN)),
  },
};

import { together, type Fixture, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const subnet = (name: string, availabilityZone: unknown): FixtureResource => ({
  type: "aws:ec2/subnet:Subnet",
  name,
  properties: { id: `subnet-${name}`, availabilityZone },
});
const balancer = (subnets: unknown): FixtureResource => ({
  type: "aws:lb/loadBalancer:LoadBalancer",
  name: "balancer",
  properties: { subnets },
});
const inProd = (...resources: readonly FixtureResource[]): Fixture => ({
  ...together(...resources),
  settings: { environmentClass: "prod" },
});
const [a, alsoA, b] = [subnet("a", "us-east-1a"), subnet("a2", "us-east-1a"), subnet("b", "us-east-1b")];

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": inProd(balancer(undefined)),
    "two zones": inProd(balancer(["subnet-a", "subnet-b"]), a, b),
    "subnets of elsewhere": inProd(balancer(["subnet-x", "subnet-y"])),
    "one of elsewhere": inProd(balancer(["subnet-a", "subnet-x"]), a),
    development: together(balancer(["subnet-a"]), a),
  },
  fail: {
    "one subnet": inProd(balancer(["subnet-x"])),
    "two subnets of a zone": inProd(balancer(["subnet-a", "subnet-a2"]), a, alsoA),
    "by dependency": inProd({ ...balancer([UNKNOWN, UNKNOWN]), dependsOn: { subnets: ["a", "a2"] } }, a, alsoA),
    "a function": inProd({
      type: "aws:lambda/function:Function",
      name: "function",
      properties: { vpcConfig: { subnetIds: ["subnet-x"] } },
    }),
    "own minimum": {
      ...together(balancer(["subnet-a", "subnet-b"]), a, b),
      settings: { environmentClass: "prod", minimumZones: 3 },
    },
  },
  unknown: {
    "not known yet": inProd(balancer(UNKNOWN)),
    "two not known yet": inProd(balancer([UNKNOWN, UNKNOWN])),
    "zones not known yet": inProd(balancer(["subnet-a", "subnet-c"]), a, subnet("c", UNKNOWN)),
  },
};

import { together, type Fixture, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const subnet = (name: string, availabilityZone: unknown): FixtureResource => ({
  type: "aws:ec2/subnet:Subnet",
  name,
  properties: { id: `subnet-${name}`, availabilityZone },
});
const group = (name: string, subnetIds: unknown, clusterName: unknown = "main"): FixtureResource => ({
  type: "aws:eks/nodeGroup:NodeGroup",
  name,
  properties: { subnetIds, clusterName },
});
const inProd = (...resources: readonly FixtureResource[]): Fixture => ({
  ...together(...resources),
  settings: { environmentClass: "prod" },
});
const [a, b] = [subnet("a", "us-east-1a"), subnet("b", "us-east-1b")];

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": inProd(group("one", undefined)),
    "one group over zones": inProd(group("one", ["subnet-a", "subnet-b"]), a, b),
    "a group a zone": inProd(group("one", ["subnet-a"]), group("two", ["subnet-b"]), a, b),
    "subnets of elsewhere": inProd(group("one", ["subnet-x"])),
    development: together(group("one", ["subnet-a"]), a),
  },
  fail: {
    "one zone": inProd(group("one", ["subnet-a"]), a),
    "two groups of a zone": {
      ...inProd(group("one", ["subnet-a"]), group("two", ["subnet-a"]), a),
      flagged: ["one", "two"],
    },
    "a group a cluster": {
      ...inProd(group("one", ["subnet-a"]), group("two", ["subnet-b"], "other"), a, b),
      flagged: ["one", "two"],
    },
  },
  unknown: {
    "not known yet": inProd(group("one", UNKNOWN)),
    "another group not known yet": inProd(group("one", ["subnet-a"]), group("two", UNKNOWN), a),
    "zones not known yet": inProd(group("one", ["subnet-c"]), subnet("c", UNKNOWN)),
  },
};

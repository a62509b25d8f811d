import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const gateway = (name: string, properties: object = {}): FixtureResource => ({
  type: "aws:ec2/natGateway:NatGateway",
  name,
  properties: { ...properties },
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(gateway("a")),
    private: together(gateway("a"), gateway("b", { connectivityType: "private" })),
    production: { ...together(gateway("a"), gateway("b")), settings: { environmentClass: "prod" } },
  },
  fail: { "one a zone": { ...together(gateway("a"), gateway("b"), gateway("c")), flagged: ["b", "c"] } },
  unknown: { "one, its subnet not known yet": together(gateway("a", { subnetId: UNKNOWN })) },
};

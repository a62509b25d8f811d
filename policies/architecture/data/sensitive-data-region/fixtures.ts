import { together, type Fixture, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN, type RuleSettings } from "../../../rule";

const european: Partial<RuleSettings> = { dataRegions: { personal: ["eu-central-1", "eu-west-1"] } };
const table = (properties: object, dataClass: unknown = "personal"): FixtureResource => ({
  type: "aws:dynamodb/table:Table",
  name: "table",
  properties: { tags: { "data-class": dataClass }, ...properties },
});
const provider = (name: string, region: unknown): FixtureResource => ({
  type: "pulumi:providers:aws",
  name,
  properties: { region },
});
const judged = (settings: Partial<RuleSettings>, ...resources: readonly FixtureResource[]): Fixture => ({
  ...together(...resources),
  settings,
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": judged(european, table({})),
    allowed: judged(european, table({ region: "eu-west-1" })),
    "the provider's": judged(european, table({}), provider("aws", "eu-central-1")),
    "other data": judged(european, table({ region: "us-east-1" }, "internal")),
    "nothing configured": judged({}, table({ region: "us-east-1" })),
    "providers of two regions": judged(european, table({}), provider("a", "eu-west-1"), provider("b", "us-east-1")),
    "a copy inside": judged(european, table({ region: "eu-west-1", replicas: [{ regionName: "eu-central-1" }] })),
  },
  fail: {
    "its region": judged(european, table({ region: "us-east-1" })),
    "its ARN's": judged(european, table({ arn: "arn:aws:dynamodb:us-east-1:123456789012:table/x" })),
    "its zone's": judged(european, {
      ...table({ availabilityZone: "us-east-1a" }),
      type: "aws:ebs/volume:Volume",
    }),
    "the provider's": judged(european, table({}), provider("aws", "us-east-1")),
    "a copy": judged(european, table({ region: "eu-west-1", replicas: [{ regionName: "us-east-1" }] })),
    "a secret's copy": judged(european, {
      ...table({ region: "eu-west-1", replicas: [{ region: "us-east-1" }] }),
      type: "aws:secretsmanager/secret:Secret",
    }),
    "the regions for everything": judged({ allowedRegions: ["eu-west-1"] }, table({ region: "us-east-1" })),
    "a class that is not sensitive, but limited": judged(
      { dataRegions: { internal: ["eu-west-1"] } },
      table({ region: "us-east-1" }, "internal"),
    ),
  },
  unknown: {
    "not known yet": judged(european, table({ region: UNKNOWN }), provider("aws", "us-east-1")),
    "a class not known yet": judged(european, table({ region: "us-east-1" }, UNKNOWN)),
    "the provider's not known yet": judged(european, table({}), provider("aws", UNKNOWN)),
  },
};

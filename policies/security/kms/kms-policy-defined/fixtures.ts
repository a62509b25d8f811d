import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const key: FixtureResource = { type: "aws:kms/key:Key", name: "data", properties: { arn: "arn:aws:kms:x:1:key/1" } };
const policy = { type: "aws:kms/keyPolicy:KeyPolicy", name: "policy" };

export const fixtures: RuleFixtures = {
  pass: {
    inline: together({ ...key, properties: { policy: "{}" } }),
    "of this stack": together(key, {
      ...policy,
      properties: { keyId: UNKNOWN, policy: "{}" },
      dependsOn: { keyId: ["data"] },
    }),
    "by ARN": together(key, { ...policy, properties: { keyId: "arn:aws:kms:x:1:key/1", policy: "{}" } }),
    "inline, not known yet": together({ ...key, properties: { policy: UNKNOWN } }),
  },
  fail: {
    "absent attribute": together(key),
    "of another key": together(key, { ...policy, properties: { keyId: "else", policy: "{}" } }),
  },
  unknown: { "key not known yet": together(key, { ...policy, properties: { keyId: UNKNOWN, policy: "{}" } }) },
};

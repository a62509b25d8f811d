import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const fn = "aws:lambda/function:Function";
const environment = { variables: { TABLE: "orders" } };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(fn, {}),
    "own key": only(fn, { environment, kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:key/1" }),
    "key for snapshots": only(fn, {
      kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:key/1",
      snapStart: { applyOn: "PublishedVersions" },
    }),
  },
  fail: {
    "no key": only(fn, { environment }),
    empty: only(fn, { environment, kmsKeyArn: "" }),
    "key without variables": only(fn, { kmsKeyArn: "arn:aws:kms:eu-west-1:123456789012:key/1" }),
  },
  unknown: {
    "key not known yet": only(fn, { environment, kmsKeyArn: UNKNOWN }),
    "environment not known yet": only(fn, { environment: UNKNOWN }),
  },
};

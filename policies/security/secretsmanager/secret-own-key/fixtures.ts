import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const secret = "aws:secretsmanager/secret:Secret";

export const fixtures: RuleFixtures = {
  pass: {
    "own key": only(secret, { kmsKeyId: "alias/orders" }),
    "key of this stack": only(secret, { kmsKeyId: UNKNOWN }),
  },
  fail: {
    "absent attribute": only(secret, {}),
    empty: only(secret, { kmsKeyId: "" }),
    "key of AWS": only(secret, { kmsKeyId: "alias/aws/secretsmanager" }),
    "key of AWS by ARN": only(secret, {
      kmsKeyId: "arn:aws:kms:us-east-1:123456789012:alias/aws/secretsmanager",
    }),
  },
  unknown: { "with other things not known yet": only(secret, { kmsKeyId: UNKNOWN, name: UNKNOWN }) },
};

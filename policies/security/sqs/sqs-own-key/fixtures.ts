import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const queue = "aws:sqs/queue:Queue";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(queue, {}), "own key": only(queue, { kmsMasterKeyId: "alias/orders" }) },
  fail: {
    "key of AWS": only(queue, { kmsMasterKeyId: "alias/aws/sqs" }),
    "by its ARN": only(queue, { kmsMasterKeyId: "arn:aws:kms:eu-west-1:123456789012:alias/aws/sqs" }),
  },
  unknown: { "not known yet": only(queue, { kmsMasterKeyId: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const topic = "aws:sns/topic:Topic";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(topic, {}), "own key": only(topic, { kmsMasterKeyId: "alias/orders" }) },
  fail: {
    "key of AWS": only(topic, { kmsMasterKeyId: "alias/aws/sns" }),
    "by its ARN": only(topic, { kmsMasterKeyId: "arn:aws:kms:eu-west-1:123456789012:alias/aws/sns" }),
  },
  unknown: { "not known yet": only(topic, { kmsMasterKeyId: UNKNOWN }) },
};

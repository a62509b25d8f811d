import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const broker = "aws:mq/broker:Broker";

export const fixtures: RuleFixtures = {
  pass: {
    "own key": only(broker, { encryptionOptions: { kmsKeyId: "arn:aws:kms:eu-west-1:123456789012:key/1" } }),
    "key of this stack": only(broker, { encryptionOptions: { kmsKeyId: UNKNOWN } }),
  },
  fail: {
    "absent attribute": only(broker, {}),
    "key of AWS": only(broker, { encryptionOptions: { useAwsOwnedKey: true } }),
  },
  unknown: { "not known yet": only(broker, { encryptionOptions: UNKNOWN }) },
};

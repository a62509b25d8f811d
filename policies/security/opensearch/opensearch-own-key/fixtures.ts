import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";
const kmsKeyId = "arn:aws:kms:us-east-1:123456789012:key/1";

export const fixtures: RuleFixtures = {
  pass: { "own key": only(domain, { encryptAtRest: { enabled: true, kmsKeyId } }) },
  fail: {
    "absent attribute": only(domain, {}),
    "key of AWS": only("aws:elasticsearch/domain:Domain", { encryptAtRest: [{ enabled: true }] }),
  },
  unknown: {
    "key of this stack": only(domain, { encryptAtRest: { enabled: true, kmsKeyId: UNKNOWN } }),
    "not known yet": only(domain, { encryptAtRest: UNKNOWN }),
  },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(domain, { encryptAtRest: { enabled: true } }),
    "in a list": only("aws:elasticsearch/domain:Domain", { encryptAtRest: [{ enabled: true }] }),
  },
  fail: {
    "absent attribute": only(domain, {}),
    off: only("aws:elasticsearch/domain:Domain", { encryptAtRest: { enabled: false } }),
    "a key alone": only(domain, { encryptAtRest: { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" } }),
  },
  unknown: { "not known yet": only(domain, { encryptAtRest: { enabled: UNKNOWN } }) },
};

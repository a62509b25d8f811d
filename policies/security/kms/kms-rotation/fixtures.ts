import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const key = "aws:kms/key:Key";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(key, { enableKeyRotation: true }),
    "in a key store of its own, cannot rotate": only(key, { customKeyStoreId: "cks-1" }),
    "asymmetric, cannot rotate": only(key, { customerMasterKeySpec: "RSA_4096" }),
  },
  fail: { "absent attribute": only(key, {}), off: only(key, { enableKeyRotation: false }) },
  unknown: {
    "not known yet": only(key, { enableKeyRotation: UNKNOWN }),
    "kind not known yet": only(key, { customerMasterKeySpec: UNKNOWN }),
  },
};

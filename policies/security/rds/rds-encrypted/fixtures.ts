import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: {
    encrypted: only(instance, { storageEncrypted: true }),
    "read replica": only(instance, { replicateSourceDb: "orders" }),
  },
  fail: {
    "absent attribute": only(instance, {}),
    unencrypted: only(instance, { storageEncrypted: false }),
    "wrong type": only(instance, { storageEncrypted: {} }),
  },
  unknown: { "not known yet": only(instance, { storageEncrypted: UNKNOWN }) },
};

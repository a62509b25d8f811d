import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const repository = "aws:ecr/repository:Repository";

export const fixtures: RuleFixtures = {
  pass: {
    KMS: only(repository, { encryptionConfigurations: [{ encryptionType: "KMS" }] }),
    twice: only(repository, { encryptionConfiguration: { encryptionType: "KMS_DSSE" } }),
  },
  fail: {
    "absent attribute": only(repository, {}),
    S3: only(repository, { encryptionConfigurations: [{ encryptionType: "AES256" }] }),
  },
  unknown: { "not known yet": only(repository, { encryptionConfigurations: UNKNOWN }) },
};

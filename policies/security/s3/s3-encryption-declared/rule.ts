import { bucketsWithout } from "../../../aws/buckets";
import { BUCKETS } from "../../../aws/types";
import { ofTypes } from "../../../relations/references";
import type { StackRule } from "../../../rule";
import { property } from "../../../values/read";

const CONFIGURATIONS: readonly string[] = [
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
];

export const rule: StackRule = {
  name: "s3-encryption-declared",
  pack: "security",
  severity: "low",
  asks: "Every bucket declares how it is encrypted.",
  why: "The default key of S3 cannot be revoked, audited or denied to an account.",
  fix: "Add an aws.s3.BucketServerSideEncryptionConfiguration, with a KMS key for regulated data.",
  example: `new aws.s3.BucketServerSideEncryptionConfiguration("data", { bucket: bucket.id, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn } }] })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV_AWS_19", "CKV_AWS_145"],
  scope: "stack",
  types: [...BUCKETS, ...CONFIGURATIONS],
  check(resources) {
    const good = ofTypes(resources, CONFIGURATIONS).filter(() => true);
    return bucketsWithout(resources, good, CONFIGURATIONS)
      .filter((bucket) => property(bucket, "serverSideEncryptionConfiguration") === undefined)
      .map((resource) => ({ resource, message: "no server-side encryption configuration is for this bucket" }));
  },
};

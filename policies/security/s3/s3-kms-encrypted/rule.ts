import { encryptionAlgorithms, ENCRYPTION_CONFIGURATIONS } from "../../../aws/bucketEncryption";
import { configuredBuckets } from "../../../aws/buckets";
import { BUCKETS } from "../../../aws/types";
import { UNKNOWN, type StackRule } from "../../../rule";

const KMS: readonly unknown[] = ["aws:kms", "aws:kms:dsse", UNKNOWN];

export const rule: StackRule = {
  name: "s3-kms-encrypted",
  pack: "security",
  severity: "low",
  asks: "Every bucket is encrypted with a key in KMS by default.",
  why: "The default key of S3 cannot be revoked, audited or denied to an account.",
  fix: "Add an aws.s3.BucketServerSideEncryptionConfiguration with a KMS key.",
  example: `new aws.s3.BucketServerSideEncryptionConfiguration("data", { bucket: bucket.id, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn } }] })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV_AWS_145", "AVD-AWS-0132"],
  scope: "stack",
  types: [...BUCKETS, ...ENCRYPTION_CONFIGURATIONS],
  check: (resources) =>
    configuredBuckets(resources, ENCRYPTION_CONFIGURATIONS)
      .filter(({ bucket, by }) => !encryptionAlgorithms(bucket, by).some((algorithm) => KMS.includes(algorithm)))
      .map(({ bucket }) => ({ resource: bucket, message: "no configuration encrypts this bucket with a key in KMS" })),
};

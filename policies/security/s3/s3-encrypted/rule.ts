import { configuredBuckets } from "../../../aws/buckets";
import { encryptionAlgorithms, ENCRYPTION_CONFIGURATIONS } from "../../../aws/bucketEncryption";
import { BUCKETS } from "../../../aws/types";
import { UNKNOWN, type StackRule } from "../../../rule";
import { shown } from "../../../values/read";

const ALGORITHMS: readonly unknown[] = ["AES256", "aws:kms", "aws:kms:dsse", UNKNOWN];

export const rule: StackRule = {
  name: "s3-encrypted",
  pack: "security",
  severity: "high",
  asks: "A bucket that declares how it is encrypted names an encryption that S3 has.",
  why: "The configuration looks as if it encrypted and does not.",
  fix: "Set sseAlgorithm to aws:kms, aws:kms:dsse or AES256, or leave the configuration out: S3 then uses AES256.",
  example: `new aws.s3.BucketServerSideEncryptionConfiguration("data", { bucket: bucket.id, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn } }] })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_19", "AVD-AWS-0088"],
  scope: "stack",
  types: [...BUCKETS, ...ENCRYPTION_CONFIGURATIONS],
  check: (resources) =>
    configuredBuckets(resources, ENCRYPTION_CONFIGURATIONS).flatMap(({ bucket, by }) => {
      const declared = encryptionAlgorithms(bucket, by);
      if (declared.length === 0 || declared.some((algorithm) => ALGORITHMS.includes(algorithm))) return [];
      return [{ resource: bucket, message: `sseAlgorithm of this bucket is ${shown(declared[0])}` }];
    }),
};

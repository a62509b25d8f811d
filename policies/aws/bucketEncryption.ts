import { UNKNOWN, type RuleResource } from "../rule";
import { at, objects, property } from "../values/read";

export const ENCRYPTION_CONFIGURATIONS: readonly string[] = [
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
];

/**
 * The algorithms that a bucket's own configuration, or those for it, declare: `undefined` where a configuration names none,
 * `UNKNOWN` where it is not known yet; empty where there is no configuration.
 */
export function encryptionAlgorithms(bucket: RuleResource, by: readonly RuleResource[]): unknown[] {
  const inline = property(bucket, "serverSideEncryptionConfiguration");
  const all = by.map((configuration) => property(configuration, "rules"));
  if (inline !== undefined) all.push(at(inline, "rule"));
  return all.flatMap(algorithmsOf);
}

function algorithmsOf(rules: unknown): unknown[] {
  if (rules === UNKNOWN) return [UNKNOWN];
  const algorithms = objects(rules).map((rule) => at(rule, "applyServerSideEncryptionByDefault.sseAlgorithm"));
  return algorithms.length === 0 ? [undefined] : algorithms;
}

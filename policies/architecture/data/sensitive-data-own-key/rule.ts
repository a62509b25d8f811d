import { configuredBuckets } from "../../../aws/buckets";
import { isOwnKey, keyAtRest, STORES_AT_REST } from "../../../aws/encryptionAtRest";
import { BUCKETS } from "../../../aws/types";
import { traitOf } from "../../../relations/identity";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { at, hasUnknown, objects, property, shown } from "../../../values/read";

const BUCKET_ENCRYPTION: readonly string[] = [
  "aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration",
  "aws:s3/bucketServerSideEncryptionConfigurationV2:BucketServerSideEncryptionConfigurationV2",
];
const DEFAULT = "applyServerSideEncryptionByDefault.kmsMasterKeyId";

/** Whether rules for a bucket's encryption, as either type writes them, name a key of the customer's. */
function nameKey(rules: unknown): boolean {
  return hasUnknown(rules) || objects(rules).some((rule) => isOwnKey(at(rule, DEFAULT)));
}

function bucketsWithoutKey(resources: readonly RuleResource[]): RuleResource[] {
  return configuredBuckets(resources, BUCKET_ENCRYPTION)
    .filter(({ bucket, by }) => {
      const own = property(bucket, "serverSideEncryptionConfiguration.rule");
      return !nameKey(own) && !by.some((configuration) => nameKey(property(configuration, "rules")));
    })
    .map(({ bucket }) => bucket);
}

export const rule: StackRule = {
  name: "sensitive-data-own-key",
  pack: "architecture",
  severity: "medium",
  asks: "What holds personal, health or payment data is encrypted with a key of one's own.",
  why: "Only then can access be taken away, seen in the audit log, and the data made unreadable at once.",
  fix: "Name an aws.kms.Key with rotation.",
  example: `new aws.dynamodb.Table("patients", { serverSideEncryption: { enabled: true, kmsKeyArn: key.arn }, tags: { "data-class": "health" } })`,
  frameworks: { gdpr: ["32"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.6.1"], soc2: ["CC6.1"] },
  publicIds: [],
  scope: "stack",
  types: [...STORES_AT_REST, ...BUCKETS, ...BUCKET_ENCRYPTION],
  reads: ["sensitiveDataClasses"],
  check(resources, { sensitiveDataClasses }) {
    const isSensitive = (resource: RuleResource): boolean => {
      const dataClass = traitOf(resource, "dataClass");
      return dataClass !== UNKNOWN && dataClass !== undefined && sensitiveDataClasses.includes(dataClass);
    };
    const stores = ofTypes(resources, STORES_AT_REST).flatMap((resource) => {
      const key = keyAtRest(resource);
      if (key === undefined || isOwnKey(key.value)) return [];
      return [{ resource, message: `${key.path} is ${shown(key.value)}: the data is encrypted with AWS's key` }];
    });
    const buckets = bucketsWithoutKey(resources).map((resource) => ({
      resource,
      message: "the bucket is encrypted with AWS's key",
    }));
    return [...stores, ...buckets].filter(({ resource }) => isSensitive(resource));
  },
};

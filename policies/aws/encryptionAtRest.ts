import { UNKNOWN, type RuleResource } from "../rule";
import { isEmpty, isFalse, isTrue, property } from "../values/read";
import { OPENSEARCH_DOMAINS } from "./types";

/** Whether what a resource stores is encrypted; `UNKNOWN` when not known yet. */
type Encrypted = (resource: RuleResource) => boolean | typeof UNKNOWN;

interface AtRest {
  isEncrypted: Encrypted;
  /** Where the customer's own key stands. */
  key: string;
}

const always: Encrypted = () => true;

const switched =
  (path: string): Encrypted =>
  (resource) => {
    const value = property(resource, path);
    return value === UNKNOWN ? UNKNOWN : isTrue(value);
  };

/** Nothing is encrypted without a key. */
const keyed =
  (path: string): Encrypted =>
  (resource) => {
    const value = property(resource, path);
    return value === UNKNOWN ? UNKNOWN : !isEmpty(value);
  };

/** SQS encrypts with a key of its own, unless it is told not to. */
const queue: Encrypted = (resource) => {
  const [own, key] = [property(resource, "sqsManagedSseEnabled"), property(resource, "kmsMasterKeyId")];
  if (own === UNKNOWN || key === UNKNOWN) return UNKNOWN;
  return !isFalse(own) || !isEmpty(key);
};

const stream: Encrypted = (resource) => {
  const kind = property(resource, "encryptionType");
  return kind === UNKNOWN ? UNKNOWN : kind === "KMS";
};

const AT_REST: Readonly<Record<string, AtRest>> = {
  "aws:rds/instance:Instance": { isEncrypted: switched("storageEncrypted"), key: "kmsKeyId" },
  "aws:rds/cluster:Cluster": { isEncrypted: switched("storageEncrypted"), key: "kmsKeyId" },
  "aws:docdb/cluster:Cluster": { isEncrypted: switched("storageEncrypted"), key: "kmsKeyId" },
  "aws:neptune/cluster:Cluster": { isEncrypted: switched("storageEncrypted"), key: "kmsKeyArn" },
  "aws:redshift/cluster:Cluster": { isEncrypted: switched("encrypted"), key: "kmsKeyId" },
  "aws:dynamodb/table:Table": { isEncrypted: always, key: "serverSideEncryption.kmsKeyArn" },
  "aws:keyspaces/table:Table": { isEncrypted: always, key: "encryptionSpecification.kmsKeyIdentifier" },
  "aws:efs/fileSystem:FileSystem": { isEncrypted: switched("encrypted"), key: "kmsKeyId" },
  "aws:ebs/volume:Volume": { isEncrypted: switched("encrypted"), key: "kmsKeyId" },
  "aws:elasticache/replicationGroup:ReplicationGroup": {
    isEncrypted: switched("atRestEncryptionEnabled"),
    key: "kmsKeyId",
  },
  "aws:memorydb/cluster:Cluster": { isEncrypted: always, key: "kmsKeyArn" },
  "aws:msk/cluster:Cluster": { isEncrypted: always, key: "encryptionInfo.encryptionAtRestKmsKeyArn" },
  "aws:mq/broker:Broker": { isEncrypted: always, key: "encryptionOptions.kmsKeyId" },
  "aws:sqs/queue:Queue": { isEncrypted: queue, key: "kmsMasterKeyId" },
  "aws:sns/topic:Topic": { isEncrypted: keyed("kmsMasterKeyId"), key: "kmsMasterKeyId" },
  "aws:kinesis/stream:Stream": { isEncrypted: stream, key: "kmsKeyId" },
  "aws:secretsmanager/secret:Secret": { isEncrypted: always, key: "kmsKeyId" },
  "aws:cloudwatch/logGroup:LogGroup": { isEncrypted: always, key: "kmsKeyId" },
  ...Object.fromEntries(
    OPENSEARCH_DOMAINS.map((type): [string, AtRest] => [
      type,
      { isEncrypted: switched("encryptAtRest.enabled"), key: "encryptAtRest.kmsKeyId" },
    ]),
  ),
};

/** Types that store data and say themselves how it is encrypted. Buckets are told by other resources. */
export const STORES_AT_REST: readonly string[] = Object.keys(AT_REST);

/** Whether what a resource stores is encrypted; `UNKNOWN` when not known yet. */
export function isEncryptedAtRest(resource: RuleResource): boolean | typeof UNKNOWN {
  return AT_REST[resource.type]?.isEncrypted(resource) ?? UNKNOWN;
}

/** The customer's key that a resource is encrypted with, and where it stands; undefined where the type is not listed. */
export function keyAtRest(resource: RuleResource): { path: string; value: unknown } | undefined {
  const path = AT_REST[resource.type]?.key;
  return path === undefined ? undefined : { path, value: property(resource, path) };
}

/** Whether a key is the customer's own, which only the customer's policy opens; one that is not known yet is. */
export function isOwnKey(key: unknown): boolean {
  if (key === UNKNOWN) return true;
  return typeof key === "string" && key !== "" && !/(^|[:/])alias\/aws\//.test(key);
}

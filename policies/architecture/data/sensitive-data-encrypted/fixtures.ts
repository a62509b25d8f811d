import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN, type RuleSettings } from "../../../rule";

const store = (
  type: string,
  properties: object,
  dataClass: unknown = "personal",
  settings?: Partial<RuleSettings>,
): Fixture => only(type, { tags: { "data-class": dataClass }, ...properties }, settings);
const database = "aws:rds/instance:Instance";
const queue = "aws:sqs/queue:Queue";
const topic = "aws:sns/topic:Topic";
const stream = "aws:kinesis/stream:Stream";

export const fixtures: RuleFixtures = {
  pass: {
    encrypted: store(database, { storageEncrypted: true }),
    "other data": store(database, {}, "internal"),
    "no class": only(database, {}),
    "always encrypted": store("aws:dynamodb/table:Table", {}),
    "a queue, by default": store(queue, {}),
    "a queue with a key": store(queue, { sqsManagedSseEnabled: false, kmsMasterKeyId: "key" }),
    "a topic": store(topic, { kmsMasterKeyId: "key" }),
    "a stream": store(stream, { encryptionType: "KMS" }),
    "own classes": store(database, {}, "personal", { sensitiveDataClasses: ["secret"] }),
  },
  fail: {
    "absent attribute": store(database, {}),
    off: store("aws:efs/fileSystem:FileSystem", { encrypted: false }, "health"),
    "a queue that is told not to": store(queue, { sqsManagedSseEnabled: false }, "payment"),
    "a topic": store(topic, {}),
    "a stream": store(stream, { encryptionType: "NONE" }),
    "a domain": store("aws:opensearch/domain:Domain", { encryptAtRest: { enabled: false } }),
  },
  unknown: {
    "not known yet": store(database, { storageEncrypted: UNKNOWN }),
    "a class not known yet": store(database, {}, UNKNOWN),
    "tags not known yet": only(database, { tags: UNKNOWN }),
    "a queue not known yet": store(queue, { sqsManagedSseEnabled: UNKNOWN }),
    "a topic not known yet": store(topic, { kmsMasterKeyId: UNKNOWN }),
    "a stream not known yet": store(stream, { encryptionType: UNKNOWN }),
  },
};

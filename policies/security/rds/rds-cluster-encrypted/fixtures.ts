import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:rds/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    encrypted: only(cluster, { storageEncrypted: true }),
    "serverless v1, always encrypted": only(cluster, { engineMode: "serverless" }),
  },
  fail: {
    "absent attribute": only(cluster, {}),
    off: only(cluster, { storageEncrypted: false }),
    "a key alone": only(cluster, { kmsKeyId: "arn:aws:kms:us-east-1:123456789012:key/1" }),
    provisioned: only(cluster, { engineMode: "provisioned" }),
    Neptune: only("aws:neptune/cluster:Cluster", { storageEncrypted: false }),
  },
  unknown: { "not known yet": only(cluster, { storageEncrypted: UNKNOWN }) },
};

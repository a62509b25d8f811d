import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:msk/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    "own key": only(cluster, {
      encryptionInfo: { encryptionAtRestKmsKeyArn: "arn:aws:kms:us-east-1:123456789012:key/1" },
    }),
    "key of this stack": only(cluster, { encryptionInfo: { encryptionAtRestKmsKeyArn: UNKNOWN } }),
  },
  fail: { "absent attribute": only(cluster, {}), empty: only(cluster, { encryptionInfo: {} }) },
  unknown: { "not known yet": only(cluster, { encryptionInfo: UNKNOWN }) },
};

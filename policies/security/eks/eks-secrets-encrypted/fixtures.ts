import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:eks/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: { encrypted: only(cluster, { encryptionConfig: { provider: { keyArn: UNKNOWN }, resources: ["secrets"] } }) },
  fail: {
    "absent attribute": only(cluster, {}),
    "other resources": only(cluster, { encryptionConfig: { resources: ["configmaps"] } }),
    "no resources": only(cluster, {
      encryptionConfig: { provider: { keyArn: "arn:aws:kms:us-east-1:123456789012:key/1" } },
    }),
  },
  unknown: { "not known yet": only(cluster, { encryptionConfig: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:msk/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    declared: only(cluster, { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS" } } }),
    "declared with all defaults": only(cluster, { encryptionInfo: {} }),
  },
  fail: { "absent attribute": only(cluster, {}) },
  unknown: { "not known yet": only(cluster, { encryptionInfo: UNKNOWN }) },
};

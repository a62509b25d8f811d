import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:msk/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(cluster, {}),
    TLS: only(cluster, { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS", inCluster: true } } }),
  },
  fail: {
    either: only(cluster, { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS_PLAINTEXT" } } }),
    "plaintext between brokers": only(cluster, { encryptionInfo: { encryptionInTransit: { inCluster: false } } }),
  },
  unknown: {
    "not known yet": only(cluster, { encryptionInfo: { encryptionInTransit: { clientBroker: UNKNOWN } } }),
    "nothing known yet": only(cluster, { encryptionInfo: UNKNOWN }),
  },
};

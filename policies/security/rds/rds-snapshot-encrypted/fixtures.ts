import { only, together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const SNAPSHOT = "aws:rds/clusterSnapshot:ClusterSnapshot";
const cluster = (properties: object): FixtureResource => ({
  type: "aws:rds/cluster:Cluster",
  name: "orders",
  properties: { clusterIdentifier: "orders", ...properties },
});
const snapshot: FixtureResource = { type: SNAPSHOT, name: "copy", properties: { dbClusterIdentifier: "orders" } };
const computed: FixtureResource = {
  type: SNAPSHOT,
  name: "copy",
  properties: { dbClusterIdentifier: UNKNOWN },
  dependsOn: { dbClusterIdentifier: ["orders"] },
};

export const fixtures: RuleFixtures = {
  pass: {
    "of an encrypted cluster": together(snapshot, cluster({ storageEncrypted: true })),
    "of a cluster that is made with it": together(computed, cluster({ storageEncrypted: true })),
    "of serverless v1, always encrypted": together(snapshot, cluster({ engineMode: "serverless" })),
    "says so itself": only(SNAPSHOT, { storageEncrypted: true }),
  },
  fail: {
    "absent attribute": together(snapshot, cluster({})),
    "of a plain cluster that is made with it": together(computed, cluster({ storageEncrypted: false })),
    "says so itself": only(SNAPSHOT, { storageEncrypted: false }),
    "of a cluster elsewhere": together(snapshot),
  },
  unknown: {
    "cluster not known yet": only(SNAPSHOT, { dbClusterIdentifier: UNKNOWN }),
    "encryption not known yet": together(snapshot, cluster({ storageEncrypted: UNKNOWN })),
    "its own word not known yet": only(SNAPSHOT, { storageEncrypted: UNKNOWN }),
  },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const snapshot = "aws:rds/snapshot:Snapshot";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(snapshot, {}),
    "with one account": only(snapshot, { sharedAccounts: ["210987654321"] }),
  },
  fail: {
    public: only(snapshot, { sharedAccounts: ["all"] }),
    "public among others": only("aws:rds/clusterSnapshot:ClusterSnapshot", {
      sharedAccounts: ["210987654321", "all"],
    }),
    "public copy": only("aws:rds/snapshotCopy:SnapshotCopy", { sharedAccounts: ["all"] }),
    "public copy of a cluster's": only("aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy", { sharedAccounts: ["all"] }),
  },
  unknown: {
    "not known yet": only(snapshot, { sharedAccounts: UNKNOWN }),
    "one not known yet": only(snapshot, { sharedAccounts: [UNKNOWN] }),
  },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cache = "aws:elasticache/replicationGroup:ReplicationGroup";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(cache, { atRestEncryptionEnabled: true }),
    "member of a global datastore": only(cache, { globalReplicationGroupId: "global-1" }),
  },
  fail: { "absent attribute": only(cache, {}), off: only(cache, { atRestEncryptionEnabled: false }) },
  unknown: { "not known yet": only(cache, { atRestEncryptionEnabled: UNKNOWN }) },
};

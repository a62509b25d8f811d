import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cache = "aws:elasticache/replicationGroup:ReplicationGroup";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(cache, { transitEncryptionEnabled: true }),
    "member of a global datastore": only(cache, { globalReplicationGroupId: "global-1" }),
  },
  fail: { "absent attribute": only(cache, {}), off: only(cache, { transitEncryptionEnabled: false }) },
  unknown: { "not known yet": only(cache, { transitEncryptionEnabled: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cache = "aws:elasticache/replicationGroup:ReplicationGroup";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(cache, { atRestEncryptionEnabled: true }),
    "on by default": only(cache, { engine: "valkey" }),
    "member of a global datastore": only(cache, { globalReplicationGroupId: "global-1" }),
  },
  fail: {
    "absent attribute": only(cache, {}),
    off: only(cache, { atRestEncryptionEnabled: false }),
    "off against the default": only(cache, { engine: "valkey", atRestEncryptionEnabled: false }),
    "engine without the default": only(cache, { engine: "redis" }),
  },
  unknown: {
    "not known yet": only(cache, { atRestEncryptionEnabled: UNKNOWN }),
    "engine not known yet": only(cache, { engine: UNKNOWN }),
  },
};

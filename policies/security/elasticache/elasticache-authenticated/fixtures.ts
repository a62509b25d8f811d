import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cache = "aws:elasticache/replicationGroup:ReplicationGroup";
const transitEncryptionEnabled = true;

export const fixtures: RuleFixtures = {
  pass: {
    token: only(cache, { transitEncryptionEnabled, authToken: "a-token-of-sixteen" }),
    "token that no state keeps": only(cache, { transitEncryptionEnabled, authTokenWo: "a-token-of-sixteen" }),
    users: only(cache, { transitEncryptionEnabled: "true", userGroupIds: ["sessions"] }),
    "member of a global datastore": only(cache, { globalReplicationGroupId: "global-1" }),
  },
  fail: {
    "absent attribute": only(cache, {}),
    "TLS alone": only(cache, { transitEncryptionEnabled }),
    "token alone": only(cache, { authToken: "a-token-of-sixteen" }),
    "token without TLS": only(cache, { transitEncryptionEnabled: false, authToken: "a-token-of-sixteen" }),
    "no TLS and users": only(cache, { userGroupIds: ["sessions"] }),
  },
  unknown: {
    "token not known yet": only(cache, { transitEncryptionEnabled, authToken: UNKNOWN }),
    "TLS not known yet": only(cache, { transitEncryptionEnabled: UNKNOWN, authToken: UNKNOWN }),
  },
};

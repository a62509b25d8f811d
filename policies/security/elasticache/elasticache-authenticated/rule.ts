import { isMember, REPLICATION_GROUP } from "../../../aws/caches";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

/** What makes clients say who they are; `authTokenWo` is the token that no state keeps. */
const WAYS: readonly string[] = ["authToken", "authTokenWo", "userGroupIds"];

export const rule: ResourceRule = {
  name: "elasticache-authenticated",
  pack: "security",
  severity: "medium",
  asks: "A Redis or Valkey cache speaks TLS and asks clients for a token or a user.",
  why: "Whoever reaches the port, from any pod of the network, reads and deletes everything.",
  fix: "Set transitEncryptionEnabled, and authToken or userGroupIds.",
  example: `new aws.elasticache.ReplicationGroup("sessions", { transitEncryptionEnabled: true, authToken: config.requireSecret("cacheToken") })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(d)"], "pci-dss": ["8.3.1"] },
  publicIds: ["CKV_AWS_31"],
  scope: "resource",
  types: [REPLICATION_GROUP],
  check(cache) {
    if (isMember(cache)) return [];
    if (WAYS.every((path) => property(cache, path) === undefined)) {
      return [{ message: "neither authToken nor userGroupIds is set: clients are not asked who they are" }];
    }
    const encrypted = property(cache, "transitEncryptionEnabled");
    return encrypted === UNKNOWN || isTrue(encrypted)
      ? []
      : [{ message: "transitEncryptionEnabled is not true: a token would cross the network readable" }];
  },
};

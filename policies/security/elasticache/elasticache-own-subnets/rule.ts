import { CACHE_CLUSTER, isMember, REPLICATION_GROUP } from "../../../aws/caches";
import type { ResourceRule } from "../../../rule";
import { isEmpty, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "elasticache-own-subnets",
  pack: "security",
  severity: "low",
  asks: "A cache is in a subnet group of its own network, not the default one.",
  why: "The default group is that of the account's default VPC, whose subnets are public and shared by everything.",
  fix: "Set subnetGroupName to a group of private subnets.",
  example: `new aws.elasticache.Cluster("sessions", { subnetGroupName: new aws.elasticache.SubnetGroup("cache", { subnetIds: vpc.databaseSubnetIds }).name })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.4.4"] },
  publicIds: ["CKV_AWS_323"],
  scope: "resource",
  types: [CACHE_CLUSTER, REPLICATION_GROUP],
  check(cache) {
    const group = property(cache, "subnetGroupName");
    if (isMember(cache) || !(isEmpty(group) || group === "default")) return [];
    return [{ message: "subnetGroupName names no group of its own: the cache is in the account's default VPC" }];
  },
};

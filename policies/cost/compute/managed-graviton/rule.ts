import { familyOf, gravitonOf, instanceTypesOf } from "../../../aws/instanceTypes";
import type { ResourceRule, RuleResource } from "../../../rule";
import { property } from "../../../values/read";

/** Whether a family is one that the service offers on AWS's own processors. */
type Offers = (family: string, resource: RuleResource) => boolean;

const always: Offers = () => true;
const notBurstable: Offers = (family) => !family.startsWith("t");
/** Oracle and SQL Server run on x86 only. */
const openSource: Offers = (_, database) => {
  const engine = property(database, "engine");
  return typeof engine === "string" && /^(aurora-)?(postgres(ql)?|mysql)$|^mariadb$/.test(engine);
};

const OFFERS: Readonly<Record<string, Offers>> = {
  "aws:rds/instance:Instance": openSource,
  "aws:rds/clusterInstance:ClusterInstance": always,
  "aws:docdb/clusterInstance:ClusterInstance": always,
  "aws:neptune/clusterInstance:ClusterInstance": always,
  "aws:elasticache/replicationGroup:ReplicationGroup": always,
  "aws:elasticache/cluster:Cluster": always,
  "aws:memorydb/cluster:Cluster": always,
  "aws:msk/cluster:Cluster": notBurstable,
  "aws:opensearch/domain:Domain": notBurstable,
  "aws:elasticsearch/domain:Domain": notBurstable,
};

export const rule: ResourceRule = {
  name: "managed-graviton",
  pack: "cost",
  severity: "low",
  asks: "Databases, caches, brokers and search domains run on Graviton machines.",
  why: "They cost a tenth less and do more, and nothing that uses the service notices.",
  fix: "Use the Graviton family that the message names; the change is a restart.",
  example: `new aws.rds.Instance("orders", { instanceClass: "db.m7g.large" })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: Object.keys(OFFERS),
  check: (resource) =>
    instanceTypesOf(resource).flatMap(({ path, value }) => {
      const family = familyOf(value);
      const graviton = gravitonOf(family);
      return graviton === undefined || OFFERS[resource.type]?.(family, resource) !== true
        ? []
        : [{ message: `${path} is ${value}; ${graviton} does the same for less` }];
    }),
};

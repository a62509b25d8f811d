import { RDS_DATABASES } from "../../../aws/types";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

const CLUSTER = "aws:eks/cluster:Cluster";
const DISABLED = "open-source-rds-extended-support-disabled";
const RELATIONAL = /^(postgres|mysql|aurora-postgresql|aurora-mysql|aurora)$/;

export const rule: ResourceRule = {
  name: "extended-support-not-enrolled",
  pack: "cost",
  severity: "low",
  asks: "Clusters and databases are not enrolled in extended support.",
  why: "It is the default, and the surcharge begins by itself: six times the price of a cluster, a third more for a database.",
  fix: "Set upgradePolicy.supportType to STANDARD, or engineLifecycleSupport to open-source-rds-extended-support-disabled.",
  example: `new aws.eks.Cluster("main", { upgradePolicy: { supportType: "STANDARD" } })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: [CLUSTER, ...RDS_DATABASES, "aws:rds/globalCluster:GlobalCluster"],
  check(resource) {
    const isCluster = resource.type === CLUSTER;
    const engine = property(resource, "engine");
    // MariaDB and the commercial engines have no extended support.
    if (!isCluster && (typeof engine !== "string" || !RELATIONAL.test(engine))) return [];
    const path = isCluster ? "upgradePolicy.supportType" : "engineLifecycleSupport";
    const value = property(resource, path);
    const wanted = isCluster ? "STANDARD" : DISABLED;
    return value === UNKNOWN || value === wanted
      ? []
      : [{ message: `${path} is ${shown(value)}: the surcharge begins by itself when standard support ends` }];
  },
};

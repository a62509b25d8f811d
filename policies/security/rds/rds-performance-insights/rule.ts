import { DATABASE_INSTANCES } from "../../../aws/types";
import { UNKNOWN, type ResourceRule, type RuleResource } from "../../../rule";
import { property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

/** Classes on which MySQL and MariaDB cannot have it (RDS User Guide, "Performance Insights: DB engine support"). */
const SMALL = /^db\.t(2|3|4g)\.(micro|small)$/;

function isOffered(instance: RuleResource): boolean | typeof UNKNOWN {
  const engine = property(instance, "engine");
  const instanceClass = property(instance, "instanceClass");
  if (engine === UNKNOWN) return UNKNOWN;
  if (engine === "db2-se" || engine === "db2-ae") return false;
  if (engine !== "mysql" && engine !== "mariadb") return true;
  return instanceClass === UNKNOWN ? UNKNOWN : typeof instanceClass !== "string" || !SMALL.test(instanceClass);
}

export const rule: ResourceRule = {
  name: "rds-performance-insights",
  pack: "security",
  severity: "low",
  asks: "A database records Performance Insights where its engine and class have them.",
  why: "Without it nobody can say which statement made last night's incident.",
  fix: "Set performanceInsightsEnabled to true; seven days are free.",
  example: `new aws.rds.Instance("orders", { performanceInsightsEnabled: true })`,
  frameworks: { soc2: ["CC7.2"] },
  publicIds: ["CKV_AWS_353"],
  scope: "resource",
  types: DATABASE_INSTANCES,
  check: (instance) =>
    isOffered(instance) === true ? mustBeTrue(instance, "performanceInsightsEnabled", "its load is not recorded") : [],
};

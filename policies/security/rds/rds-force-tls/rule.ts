import { ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";
import { at, hasUnknown, objects, property } from "../../../values/read";

const INSTANCE = "aws:rds/instance:Instance";
const GROUP = "aws:rds/parameterGroup:ParameterGroup";
const CLUSTER_GROUP = "aws:rds/clusterParameterGroup:ClusterParameterGroup";

const ON: readonly unknown[] = ["1", 1, true, "true", "on"];

/** From this major version on, RDS sets rds.force_ssl to 1 where nothing else is said (RDS user guide, "Requiring an SSL connection"). */
const SECURE_BY_DEFAULT = 15;

function isPostgres(resource: RuleResource): boolean {
  const kind = property(resource, resource.type === INSTANCE ? "engine" : "family");
  return typeof kind === "string" && /^(aurora-)?postgres/.test(kind);
}

function allowsPlaintext(group: RuleResource, family: unknown): boolean {
  const parameters = property(group, "parameters");
  if (hasUnknown(parameters)) return false;
  const force = objects(parameters).find((parameter) => at(parameter, "name") === "rds.force_ssl");
  return force === undefined ? isOld(family) : !ON.includes(at(force, "value"));
}

/** Whether a version such as `14.9`, or a family such as `postgres14`, is older than the secure default. */
function isOld(version: unknown): boolean {
  const major = /(\d+)/.exec(typeof version === "string" ? version : "")?.[1];
  return major !== undefined && Number(major) < SECURE_BY_DEFAULT;
}

export const rule: StackRule = {
  name: "rds-force-tls",
  pack: "security",
  severity: "high",
  asks: "The parameter group of a PostgreSQL database does not let clients connect without TLS.",
  why: "Passwords and data cross the network readable.",
  fix: "Set rds.force_ssl to 1 in the parameter group, or leave it out from PostgreSQL 15 on, where it is the default.",
  example: `new aws.rds.ParameterGroup("orders", { family: "postgres17", parameters: [{ name: "rds.force_ssl", value: "1" }] })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: ["CKV2_AWS_69"],
  scope: "stack",
  types: [INSTANCE, GROUP, CLUSTER_GROUP],
  check(resources) {
    const groups = ofTypes(resources, [GROUP, CLUSTER_GROUP]).filter(isPostgres);
    const lax = groups.filter((group) => allowsPlaintext(group, property(group, "family")));
    const bare = ofTypes(resources, [INSTANCE]).filter(
      (instance) =>
        isPostgres(instance) &&
        property(instance, "parameterGroupName") === undefined &&
        isOld(property(instance, "engineVersion")),
    );
    return [
      ...lax.map((resource) => ({
        resource,
        message: "parameter rds.force_ssl is not 1: clients may connect without TLS",
      })),
      ...bare.map((resource) => ({
        resource,
        message: "parameterGroupName is not set: the default group of this version lets clients connect without TLS",
      })),
    ];
  },
};

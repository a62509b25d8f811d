import { parameterOf } from "../../../aws/parameterGroups";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { shown } from "../../../values/read";

/** Values with which connections and changes of users and schema are recorded; `enabled` is the old word for `ddl`. */
const RECORDED: readonly string[] = ["enabled", "ddl", "all"];

function records(value: unknown): boolean {
  return typeof value === "string" && value.split(",").some((kind) => RECORDED.includes(kind.trim()));
}

export const rule: ResourceRule = {
  name: "docdb-audit-logs",
  pack: "security",
  severity: "medium",
  asks: "The parameter group of a DocumentDB cluster turns audit logs on.",
  why: "Without them nobody can say who signed in, made a user or dropped a collection.",
  fix: "Set the parameter audit_logs to ddl or all, and export the log audit from the cluster.",
  example: `new aws.docdb.ClusterParameterGroup("catalogue", { family: "docdb5.0", parameters: [{ name: "audit_logs", value: "ddl" }] })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_104"],
  scope: "resource",
  types: ["aws:docdb/clusterParameterGroup:ClusterParameterGroup"],
  check(group) {
    const value = parameterOf(group, "audit_logs");
    return value === UNKNOWN || records(value)
      ? []
      : [{ message: `parameter audit_logs is ${shown(value)}: sign-ins and changes are not recorded` }];
  },
};

import { parameterOf } from "../../../aws/parameterGroups";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "docdb-tls",
  pack: "security",
  severity: "high",
  asks: "The parameter group of a DocumentDB cluster does not turn TLS off.",
  why: "Passwords and documents cross the network readable.",
  fix: "Leave the parameter tls out of the group, or set it to enabled.",
  example: `new aws.docdb.ClusterParameterGroup("catalogue", { family: "docdb5.0", parameters: [{ name: "tls", value: "enabled" }] })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_90"],
  scope: "resource",
  types: ["aws:docdb/clusterParameterGroup:ClusterParameterGroup"],
  check: (group) =>
    parameterOf(group, "tls") === "disabled"
      ? [{ message: "parameter tls is disabled: clients connect without TLS" }]
      : [],
};

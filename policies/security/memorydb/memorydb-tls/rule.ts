import type { ResourceRule } from "../../../rule";
import { isFalse, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "memorydb-tls",
  pack: "security",
  severity: "high",
  asks: "A MemoryDB cluster speaks TLS.",
  why: "Data and commands cross the network readable, and without TLS every client is let in.",
  fix: "Leave tlsEnabled out, or set it to true; it cannot be changed later.",
  example: `new aws.memorydb.Cluster("sessions", { nodeType: "db.t4g.small", aclName: acl.name, tlsEnabled: true })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_202"],
  scope: "resource",
  types: ["aws:memorydb/cluster:Cluster"],
  check: (cluster) =>
    isFalse(property(cluster, "tlsEnabled")) ? [{ message: "tlsEnabled is false: clients connect without TLS" }] : [],
};

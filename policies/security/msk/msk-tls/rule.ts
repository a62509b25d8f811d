import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "msk-tls",
  pack: "security",
  severity: "high",
  asks: "An MSK cluster speaks TLS only, with clients and between brokers.",
  why: "Messages and credentials cross the network readable.",
  fix: "Set encryptionInfo.encryptionInTransit.clientBroker to TLS and leave inCluster on.",
  example: `new aws.msk.Cluster("events", { encryptionInfo: { encryptionInTransit: { clientBroker: "TLS", inCluster: true } } })`,
  frameworks: { soc2: ["CC6.7"], hipaa: ["164.312(e)(1)"], "pci-dss": ["4.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_81", "AVD-AWS-0073"],
  scope: "resource",
  types: ["aws:msk/cluster:Cluster"],
  check: (cluster) => [
    ...mustBeOneOf(
      cluster,
      "encryptionInfo.encryptionInTransit.clientBroker",
      ["TLS"],
      "clients may connect without TLS",
      "TLS",
    ),
    ...mustBeOneOf(
      cluster,
      "encryptionInfo.encryptionInTransit.inCluster",
      [true, "true"],
      "brokers talk without TLS",
      true,
    ),
  ],
};

import type { ResourceRule } from "../../../rule";
import { mustBeOneOf } from "../../../values/require";

export const rule: ResourceRule = {
  name: "msk-not-public",
  pack: "security",
  severity: "critical",
  asks: "The brokers of an MSK cluster have no public addresses.",
  why: "Brokers on the internet are one leaked credential away from everybody.",
  fix: "Leave brokerNodeGroupInfo.connectivityInfo.publicAccess.type at DISABLED.",
  example: `new aws.msk.Cluster("events", { brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: "DISABLED" } } } })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["1.4.4"] },
  publicIds: ["CKV_AWS_291"],
  scope: "resource",
  types: ["aws:msk/cluster:Cluster"],
  check: (cluster) =>
    mustBeOneOf(
      cluster,
      "brokerNodeGroupInfo.connectivityInfo.publicAccess.type",
      ["DISABLED"],
      "the brokers get public addresses",
      "DISABLED",
    ),
};

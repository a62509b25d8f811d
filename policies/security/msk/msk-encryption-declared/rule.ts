import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "msk-encryption-declared",
  pack: "security",
  severity: "low",
  asks: "An MSK cluster says how it encrypts.",
  why: "What nobody wrote down nobody reviews: the cluster has whatever AWS gives by default at the time.",
  fix: "Declare encryptionInfo, with TLS in transit and a key at rest.",
  example: `new aws.msk.Cluster("events", { encryptionInfo: { encryptionAtRestKmsKeyArn: key.arn, encryptionInTransit: { clientBroker: "TLS", inCluster: true } } })`,
  frameworks: { soc2: ["CC6.7"] },
  // Checkov counts an absent block as no encryption; AWS encrypts by default, so that is no more than a missing declaration.
  publicIds: ["CKV_AWS_81"],
  scope: "resource",
  types: ["aws:msk/cluster:Cluster"],
  check: (cluster) => mustBeSet(cluster, "encryptionInfo", "its encryption is what AWS gives by default"),
};

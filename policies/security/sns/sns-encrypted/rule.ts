import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "sns-encrypted",
  pack: "security",
  severity: "medium",
  asks: "A topic encrypts its messages at rest.",
  why: "Messages can be read from storage.",
  fix: "Set kmsMasterKeyId to a key of your own.",
  example: `new aws.sns.Topic("alerts", { kmsMasterKeyId: key.id })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV_AWS_26", "AVD-AWS-0095"],
  scope: "resource",
  types: ["aws:sns/topic:Topic"],
  check: (topic) => mustBeSet(topic, "kmsMasterKeyId", "messages are not encrypted at rest"),
};

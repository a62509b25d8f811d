import type { ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "sns-own-key",
  pack: "security",
  severity: "low",
  asks: "A topic that names a key does not name AWS's own.",
  why: "The key's policy cannot be changed, so other accounts and most services cannot use the topic, and nobody is kept from it.",
  fix: "Set kmsMasterKeyId to a key of your own.",
  example: `new aws.sns.Topic("orders", { kmsMasterKeyId: key.id })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["AVD-AWS-0136"],
  scope: "resource",
  types: ["aws:sns/topic:Topic"],
  check(topic) {
    const key = property(topic, "kmsMasterKeyId");
    return typeof key === "string" && /(^|:)alias\/aws\/sns$/.test(key)
      ? [{ message: `kmsMasterKeyId is ${shown(key)}, the key of AWS` }]
      : [];
  },
};

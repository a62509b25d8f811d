import type { ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "sqs-own-key",
  pack: "security",
  severity: "low",
  asks: "A queue that names a key does not name AWS's own.",
  why: "The key's policy cannot be changed, so other accounts and most services cannot use the queue, and nobody is kept from it.",
  fix: "Set kmsMasterKeyId to a key of your own.",
  example: `new aws.sqs.Queue("orders", { kmsMasterKeyId: key.id })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV2_AWS_73", "AVD-AWS-0135"],
  scope: "resource",
  types: ["aws:sqs/queue:Queue"],
  check(queue) {
    const key = property(queue, "kmsMasterKeyId");
    return typeof key === "string" && /(^|:)alias\/aws\/sqs$/.test(key)
      ? [{ message: `kmsMasterKeyId is ${shown(key)}, the key of AWS` }]
      : [];
  },
};

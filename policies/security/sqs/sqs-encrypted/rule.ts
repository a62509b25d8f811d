import type { ResourceRule } from "../../../rule";
import { isEmpty, property } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "sqs-encrypted",
  pack: "security",
  severity: "medium",
  asks: "A queue encrypts its messages at rest.",
  why: "Messages can be read from storage.",
  fix: "Set kmsMasterKeyId, or sqsManagedSseEnabled to true.",
  example: `new aws.sqs.Queue("orders", { sqsManagedSseEnabled: true })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV_AWS_27", "AVD-AWS-0096"],
  scope: "resource",
  types: ["aws:sqs/queue:Queue"],
  check(queue) {
    if (!isEmpty(property(queue, "kmsMasterKeyId"))) return [];
    return mustBeTrue(queue, "sqsManagedSseEnabled", "nothing says that messages are encrypted at rest");
  },
};

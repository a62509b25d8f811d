import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "mq-own-key",
  pack: "security",
  severity: "low",
  asks: "Brokers encrypt their messages with a key of the organisation.",
  why: "AWS's own key cannot be withdrawn, and nobody sees who used it.",
  fix: "Set encryptionOptions.kmsKeyId.",
  example: `encryptionOptions: { useAwsOwnedKey: false, kmsKeyId: key.arn }`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV_AWS_209"],
  scope: "resource",
  types: ["aws:mq/broker:Broker"],
  check: (broker) => mustBeSet(broker, "encryptionOptions.kmsKeyId", "the broker has a key of AWS"),
};

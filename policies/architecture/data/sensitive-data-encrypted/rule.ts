import { isEncryptedAtRest, STORES_AT_REST } from "../../../aws/encryptionAtRest";
import { traitOf } from "../../../relations/identity";
import { UNKNOWN, type ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "sensitive-data-encrypted",
  pack: "architecture",
  severity: "high",
  asks: "What holds personal, health or payment data is encrypted at rest.",
  why: "A lost disk or a copied snapshot is then a breach that has to be reported, to the authority and to every customer.",
  fix: "Turn encryption on; for most stores the change replaces them.",
  example: `new aws.rds.Instance("orders", { storageEncrypted: true, kmsKeyId: key.arn, tags: { "data-class": "personal" } })`,
  frameworks: { gdpr: ["32"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"], soc2: ["CC6.1"] },
  publicIds: [],
  scope: "resource",
  types: STORES_AT_REST,
  reads: ["sensitiveDataClasses"],
  check(store, { sensitiveDataClasses }) {
    const dataClass = traitOf(store, "dataClass");
    if (dataClass === undefined || dataClass === UNKNOWN || !sensitiveDataClasses.includes(dataClass)) return [];
    return isEncryptedAtRest(store) === false
      ? [{ message: `holds ${dataClass} data, and is not encrypted at rest` }]
      : [];
  },
};

import { DATABASE_INSTANCES } from "../../../aws/types";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isEmpty, property, shown } from "../../../values/read";

/** Certificate authorities that RDS still signs with (RDS User Guide, "Certificate authorities"): rds-ca-2019 ended in 2024. */
const CURRENT: readonly unknown[] = ["rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"];

export const rule: ResourceRule = {
  name: "rds-modern-ca",
  pack: "security",
  severity: "medium",
  asks: "The certificate of a database instance comes from a current authority of RDS.",
  why: "Clients that verify the certificate are refused once its authority has expired, and then stop verifying.",
  fix: "Set caCertIdentifier to rds-ca-rsa2048-g1, rds-ca-rsa4096-g1 or rds-ca-ecc384-g1, or leave it out.",
  example: `new aws.rds.Instance("orders", { caCertIdentifier: "rds-ca-rsa2048-g1" })`,
  frameworks: { soc2: ["CC6.7"], "pci-dss": ["4.2.1"] },
  publicIds: ["CKV_AWS_211"],
  scope: "resource",
  types: DATABASE_INSTANCES,
  check(instance) {
    const authority = property(instance, "caCertIdentifier");
    return authority === UNKNOWN || isEmpty(authority) || CURRENT.includes(authority)
      ? []
      : [{ message: `caCertIdentifier is ${shown(authority)}: clients cannot verify the database for long` }];
  },
};

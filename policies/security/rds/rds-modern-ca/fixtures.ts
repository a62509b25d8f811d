import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(instance, {}),
    current: only(instance, { caCertIdentifier: "rds-ca-rsa2048-g1" }),
    "elliptic curves": only(instance, { caCertIdentifier: "rds-ca-ecc384-g1" }),
    "longer key": only(instance, { caCertIdentifier: "rds-ca-rsa4096-g1" }),
  },
  fail: {
    expired: only(instance, { caCertIdentifier: "rds-ca-2019" }),
    "Aurora instance": only("aws:rds/clusterInstance:ClusterInstance", { caCertIdentifier: "rds-ca-2015" }),
  },
  unknown: { "not known yet": only(instance, { caCertIdentifier: UNKNOWN }) },
};

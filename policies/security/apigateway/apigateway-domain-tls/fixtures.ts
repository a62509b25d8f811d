import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:apigateway/domainName:DomainName";

export const fixtures: RuleFixtures = {
  pass: {
    "TLS 1.2": only(domain, { securityPolicy: "TLS_1_2" }),
    newer: only(domain, { securityPolicy: "SecurityPolicy_TLS13_1_3_2025_09" }),
  },
  fail: { "absent attribute": only(domain, {}), old: only(domain, { securityPolicy: "TLS_1_0" }) },
  unknown: { "not known yet": only(domain, { securityPolicy: UNKNOWN }) },
};

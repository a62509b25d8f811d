import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";
const policy = (tlsSecurityPolicy: unknown): object => ({ domainEndpointOptions: { tlsSecurityPolicy } });

export const fixtures: RuleFixtures = {
  pass: {
    "with forward secrecy": only(domain, policy("Policy-Min-TLS-1-2-PFS-2023-10")),
    "without forward secrecy": only("aws:elasticsearch/domain:Domain", policy("Policy-Min-TLS-1-2-2019-07")),
  },
  fail: {
    "absent attribute": only(domain, {}),
    old: only(domain, policy("Policy-Min-TLS-1-0-2019-07")),
    "a number": only(domain, policy(1.2)),
  },
  unknown: { "not known yet": only(domain, policy(UNKNOWN)) },
};

import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const record = (properties: object): Fixture => only("aws:route53/record:Record", properties);
const primary = { failoverRoutingPolicies: [{ type: "PRIMARY" }] };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": record({ records: ["192.0.2.1"] }),
    checked: record({ ...primary, healthCheckId: "check" }),
    "an alias": record({ ...primary, aliases: [{ name: "web", evaluateTargetHealth: true }] }),
    "the last resort": record({ failoverRoutingPolicies: [{ type: "SECONDARY" }] }),
    "one answer": record({ multivalueAnswerRoutingPolicy: false }),
  },
  fail: {
    failover: record(primary),
    "by weight": record({ weightedRoutingPolicies: [{ weight: 10 }] }),
    "several values": record({ multivalueAnswerRoutingPolicy: true }),
    "an alias that does not look": record({ ...primary, aliases: [{ name: "web", evaluateTargetHealth: false }] }),
  },
  unknown: {
    "not known yet": record({ failoverRoutingPolicies: UNKNOWN }),
    "a check not known yet": record({ ...primary, healthCheckId: UNKNOWN }),
    "an alias not known yet": record({ ...primary, aliases: UNKNOWN }),
  },
};

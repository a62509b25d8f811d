import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const balancer = "aws:elb/loadBalancer:LoadBalancer";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(balancer, {}), on: only(balancer, { crossZoneLoadBalancing: true }) },
  fail: {
    off: only(balancer, { crossZoneLoadBalancing: false }),
    "off, as a word": only(balancer, { crossZoneLoadBalancing: "false" }),
  },
  unknown: { "not known yet": only(balancer, { crossZoneLoadBalancing: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const balancer = "aws:lb/loadBalancer:LoadBalancer";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(balancer, { loadBalancerType: "network", enableCrossZoneLoadBalancing: true }),
    "application load balancer": only(balancer, { loadBalancerType: "application" }),
    "application, not said": only(balancer, {}),
  },
  fail: {
    "absent attribute": only(balancer, { loadBalancerType: "network" }),
    off: only(balancer, { loadBalancerType: "gateway", enableCrossZoneLoadBalancing: false }),
  },
  unknown: {
    "not known yet": only(balancer, { loadBalancerType: "network", enableCrossZoneLoadBalancing: UNKNOWN }),
    "kind not known yet": only(balancer, { loadBalancerType: UNKNOWN }),
  },
};

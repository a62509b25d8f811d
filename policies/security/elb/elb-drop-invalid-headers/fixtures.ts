import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const balancer = "aws:lb/loadBalancer:LoadBalancer";

export const fixtures: RuleFixtures = {
  pass: {
    dropped: only(balancer, { dropInvalidHeaderFields: true }),
    "network load balancer": only(balancer, { loadBalancerType: "network" }),
  },
  fail: {
    "absent attribute": only(balancer, {}),
    kept: only("aws:alb/loadBalancer:LoadBalancer", {
      loadBalancerType: "application",
      dropInvalidHeaderFields: false,
    }),
  },
  unknown: {
    "not known yet": only(balancer, { dropInvalidHeaderFields: UNKNOWN }),
    "kind not known yet": only(balancer, { loadBalancerType: UNKNOWN }),
  },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const balancer = "aws:lb/loadBalancer:LoadBalancer";

export const fixtures: RuleFixtures = {
  pass: { protected: only(balancer, { enableDeletionProtection: true }) },
  fail: {
    "absent attribute": only(balancer, {}),
    off: only(balancer, { loadBalancerType: "gateway", enableDeletionProtection: false }),
  },
  unknown: { "not known yet": only(balancer, { enableDeletionProtection: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const balancer = "aws:lb/loadBalancer:LoadBalancer";

export const fixtures: RuleFixtures = {
  pass: {
    logged: only(balancer, { accessLogs: { bucket: "logs", enabled: true } }),
    "as a list of one": only("aws:alb/loadBalancer:LoadBalancer", {
      accessLogs: [{ bucket: "logs", enabled: "true" }],
    }),
    "gateway, which has none": only(balancer, { loadBalancerType: "gateway" }),
  },
  fail: {
    "absent attribute": only(balancer, {}),
    "absent inside": only(balancer, { accessLogs: { bucket: "logs" } }),
    off: only(balancer, { loadBalancerType: "network", accessLogs: { bucket: "logs", enabled: false } }),
  },
  unknown: {
    "not known yet": only(balancer, { accessLogs: UNKNOWN }),
    "kind not known yet": only(balancer, { loadBalancerType: UNKNOWN }),
  },
};

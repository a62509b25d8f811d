import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const balancer = "aws:lb/loadBalancer:LoadBalancer";
const classic = "aws:elb/loadBalancer:LoadBalancer";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(balancer, {}),
    strictest: only(classic, { desyncMitigationMode: "strictest" }),
  },
  fail: {
    "monitored only": only(balancer, { desyncMitigationMode: "monitor" }),
    classic: only(classic, { desyncMitigationMode: "monitor" }),
  },
  unknown: { "not known yet": only(balancer, { desyncMitigationMode: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:lb/targetGroup:TargetGroup";

export const fixtures: RuleFixtures = {
  pass: {
    checked: only(group, { protocol: "HTTP", healthCheck: { path: "/healthz" } }),
    "as a list of one": only("aws:alb/targetGroup:TargetGroup", {
      protocol: "HTTPS",
      healthCheck: [{ path: "/healthz" }],
    }),
    "another protocol": only(group, { protocol: "TCP" }),
    "no protocol": only(group, { targetType: "lambda" }),
  },
  fail: {
    "absent attribute": only(group, { protocol: "HTTPS" }),
    "no path": only(group, { protocol: "HTTP", healthCheck: { interval: 10 } }),
  },
  unknown: {
    "path not known yet": only(group, { protocol: "HTTP", healthCheck: { path: UNKNOWN } }),
    "check not known yet": only(group, { protocol: "HTTP", healthCheck: UNKNOWN }),
    "protocol not known yet": only(group, { protocol: UNKNOWN }),
  },
};

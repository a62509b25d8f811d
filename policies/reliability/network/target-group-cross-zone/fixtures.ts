import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = "aws:lb/targetGroup:TargetGroup";
const set = (value: unknown): object => ({ loadBalancingCrossZoneEnabled: value });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(group, {}),
    "as the load balancer has it": only(group, set("use_load_balancer_configuration")),
    on: only(group, set("true")),
  },
  fail: { off: only(group, set("false")), "the older name": only("aws:alb/targetGroup:TargetGroup", set(false)) },
  unknown: { "not known yet": only(group, set(UNKNOWN)) },
};

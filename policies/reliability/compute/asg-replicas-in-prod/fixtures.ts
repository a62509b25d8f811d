import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN, type RuleSettings } from "../../../rule";

const prod = { environmentClass: "prod" } as const;
const group = (properties: object, settings: Partial<RuleSettings> = prod): Fixture =>
  only("aws:autoscaling/group:Group", { targetGroupArns: ["arn"], ...properties }, settings);

export const fixtures: RuleFixtures = {
  pass: {
    two: group({ minSize: 2 }),
    "called by nobody": group({ minSize: 1, targetGroupArns: [] }),
    development: group({ minSize: 1 }, { environmentClass: "dev" }),
  },
  fail: {
    "absent attribute": group({}),
    one: group({ minSize: 1 }),
    "a classic load balancer": group({ minSize: 1, targetGroupArns: undefined, loadBalancers: ["web"] }),
    "own minimum": group({ minSize: 2 }, { ...prod, minimumReplicas: 3 }),
  },
  unknown: { "not known yet": group({ minSize: UNKNOWN }) },
};

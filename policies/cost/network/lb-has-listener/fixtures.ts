import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const balancer: FixtureResource = {
  type: "aws:lb/loadBalancer:LoadBalancer",
  name: "balancer",
  properties: { arn: "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/1" },
};
const listener = (loadBalancerArn: unknown): FixtureResource => ({
  type: "aws:lb/listener:Listener",
  name: "listener",
  properties: { loadBalancerArn },
});

export const fixtures: RuleFixtures = {
  pass: {
    "by its ARN": together(
      balancer,
      listener("arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/web/1"),
    ),
    "by dependency": together(
      { ...balancer, properties: {} },
      { ...listener(UNKNOWN), dependsOn: { loadBalancerArn: ["balancer"] } },
    ),
  },
  fail: {
    "absent attribute": together({ ...balancer, properties: {} }),
    "another's listener": together(
      balancer,
      listener("arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/x"),
    ),
    "the older name": together({ ...balancer, type: "aws:alb/loadBalancer:LoadBalancer" }),
  },
  unknown: { "not known yet": together(balancer, listener(UNKNOWN)) },
};

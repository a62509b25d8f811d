import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const type = "aws:lb/loadBalancer:LoadBalancer";
const balancer: FixtureResource = { type, name: "lb", properties: { arn: "arn:lb", internal: false } };
const association = { type: "aws:wafv2/webAclAssociation:WebAclAssociation", name: "association" };

export const fixtures: RuleFixtures = {
  pass: {
    "of this stack": together(balancer, {
      ...association,
      properties: { resourceArn: UNKNOWN },
      dependsOn: { resourceArn: ["lb"] },
    }),
    "by ARN, WAF Classic": together(balancer, {
      ...association,
      type: "aws:wafregional/webAclAssociation:WebAclAssociation",
      properties: { resourceArn: "arn:lb" },
    }),
    internal: together({ type, properties: { internal: true } }),
    "network load balancer": together({ type, properties: { loadBalancerType: "network" } }),
  },
  fail: {
    "absent attribute": together({ type, properties: {} }),
    "no association": together(balancer),
    "association of another": together(balancer, { ...association, properties: { resourceArn: "arn:other" } }),
  },
  unknown: {
    "association not known yet": together(balancer, { ...association, properties: { resourceArn: UNKNOWN } }),
    "internal not known yet": together({ type, properties: { internal: UNKNOWN } }),
    "kind not known yet": together({ type, properties: { loadBalancerType: UNKNOWN } }),
  },
};

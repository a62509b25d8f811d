import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const group = (properties: object): FixtureResource => ({
  type: "aws:autoscaling/group:Group",
  name: "group",
  properties: { name: "web", ...properties },
});
const attachment = (autoscalingGroupName: unknown): FixtureResource => ({
  type: "aws:autoscaling/attachment:Attachment",
  name: "attachment",
  properties: { autoscalingGroupName, lbTargetGroupArn: "arn" },
});

export const fixtures: RuleFixtures = {
  pass: {
    checked: together(group({ targetGroupArns: ["arn"], healthCheckType: "ELB" })),
    "no load balancer": together(group({})),
    "another is attached": together(group({}), attachment("other")),
  },
  fail: {
    "absent attribute": together(group({ targetGroupArns: ["arn"] })),
    "the machine alone": together(group({ loadBalancers: ["web"], healthCheckType: "EC2" })),
    attached: together(group({}), attachment("web")),
  },
  unknown: {
    "not known yet": together(group({ targetGroupArns: ["arn"], healthCheckType: UNKNOWN })),
    "an attachment not known yet": together(group({}), attachment(UNKNOWN)),
  },
};

import { naming, ofTypes } from "../../../relations/references";
import { UNKNOWN, type StackRule } from "../../../rule";
import { isEmpty, property, shown } from "../../../values/read";

const GROUP = "aws:autoscaling/group:Group";
/** What puts a group behind a load balancer from outside. */
const ATTACHMENTS: readonly string[] = [
  "aws:autoscaling/attachment:Attachment",
  "aws:autoscaling/trafficSourceAttachment:TrafficSourceAttachment",
];
const BALANCED_BY = ["targetGroupArns", "loadBalancers", "trafficSources"];
const CHECKED: readonly unknown[] = ["ELB", "VPC_LATTICE", UNKNOWN];

export const rule: StackRule = {
  name: "asg-load-balancer-health",
  pack: "reliability",
  severity: "medium",
  asks: "A group of instances behind a load balancer replaces those that the load balancer finds unhealthy.",
  why: "By default only a machine that stopped is replaced: one whose program hangs stays in the group, and serves nobody.",
  fix: "Set healthCheckType to ELB, and healthCheckGracePeriod to the time that an instance needs to start.",
  example: `new aws.autoscaling.Group("web", { targetGroupArns: [group.arn], healthCheckType: "ELB", … })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [GROUP, ...ATTACHMENTS],
  check(resources) {
    const groups = ofTypes(resources, [GROUP]);
    const attachments = ofTypes(resources, ATTACHMENTS);
    const attached = naming(attachments, "autoscalingGroupName", groups, ["name", "id"]);
    return groups
      .filter((group) => attached.has(group) || BALANCED_BY.some((name) => !isEmpty(property(group, name))))
      .filter((group) => !CHECKED.includes(property(group, "healthCheckType")))
      .map((resource) => ({
        resource,
        message: `healthCheckType is ${shown(property(resource, "healthCheckType"))}: hung instances stay`,
      }));
  },
};

import type { ResourceRule } from "../../../rule";
import { isEmpty, property } from "../../../values/read";
import { mustBeAtLeast } from "../../../values/require";

/** What makes a group one that others call. */
const BALANCED_BY = ["targetGroupArns", "loadBalancers", "trafficSources"];

export const rule: ResourceRule = {
  name: "asg-replicas-in-prod",
  pack: "reliability",
  severity: "medium",
  asks: "A group of instances behind a load balancer always runs several of them in production.",
  why: "While the only instance is replaced, its callers get errors.",
  fix: "Set minSize to at least minimumReplicas.",
  example: `new aws.autoscaling.Group("web", { minSize: 2, maxSize: 10, … })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:autoscaling/group:Group"],
  reads: ["environmentClass", "minimumReplicas"],
  check(group, { environmentClass, minimumReplicas }) {
    const served = BALANCED_BY.some((name) => !isEmpty(property(group, name)));
    if (environmentClass !== "prod" || !served) return [];
    return mustBeAtLeast(group, "minSize", minimumReplicas, `at least ${minimumReplicas} instances must run`);
  },
};

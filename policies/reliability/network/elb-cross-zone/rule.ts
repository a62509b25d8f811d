import { CLASSIC_LOAD_BALANCERS } from "../../../aws/loadBalancers";
import type { ResourceRule } from "../../../rule";
import { isFalse, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "elb-cross-zone",
  pack: "reliability",
  severity: "medium",
  asks: "A classic load balancer sends requests to instances of all zones.",
  why: "Otherwise clients of a zone with few or failing instances get errors while those of another idle.",
  fix: "Set crossZoneLoadBalancing to true, or leave it out.",
  example: `new aws.elb.LoadBalancer("web", { crossZoneLoadBalancing: true, … })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: ["CKV_AWS_138"],
  scope: "resource",
  types: CLASSIC_LOAD_BALANCERS,
  check: (balancer) =>
    isFalse(property(balancer, "crossZoneLoadBalancing"))
      ? [{ message: "crossZoneLoadBalancing is false: each zone is on its own" }]
      : [],
};

import { TARGET_GROUPS } from "../../../aws/loadBalancers";
import type { ResourceRule } from "../../../rule";
import { isFalse, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "target-group-cross-zone",
  pack: "reliability",
  severity: "medium",
  asks: "A target group does not turn off load balancing across zones.",
  why: "Otherwise clients of a zone with few or failing targets get errors while those of another idle.",
  fix: "Leave loadBalancingCrossZoneEnabled out, or set it to true.",
  example: `new aws.lb.TargetGroup("web", { loadBalancingCrossZoneEnabled: "true", … })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "resource",
  types: TARGET_GROUPS,
  check: (group) =>
    isFalse(property(group, "loadBalancingCrossZoneEnabled"))
      ? [{ message: "loadBalancingCrossZoneEnabled is false: each zone is on its own" }]
      : [],
};

import { TARGET_GROUPS } from "../../../aws/loadBalancers";
import type { ResourceRule } from "../../../rule";
import { isFalse, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "target-group-health-checked",
  pack: "reliability",
  severity: "medium",
  asks: "The health check of a target group is not turned off.",
  why: "Requests go on to targets that died long ago.",
  fix: "Set healthCheck.enabled to true, or leave it out.",
  example: `new aws.lb.TargetGroup("web", { healthCheck: { path: "/healthz" }, … })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "resource",
  types: TARGET_GROUPS,
  check(group) {
    // A function has nothing that could be checked between calls.
    if (property(group, "targetType") === "lambda") return [];
    return isFalse(property(group, "healthCheck.enabled"))
      ? [{ message: "healthCheck.enabled is false: dead targets are sent requests" }]
      : [];
  },
};

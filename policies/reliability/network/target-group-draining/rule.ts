import { TARGET_GROUPS } from "../../../aws/loadBalancers";
import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "target-group-draining",
  pack: "reliability",
  severity: "low",
  asks: "A target that leaves its group may answer the requests that it has.",
  why: "With a delay of nothing every release cuts off requests in the middle.",
  fix: "Set deregistrationDelay to the seconds that the longest request takes.",
  example: `new aws.lb.TargetGroup("web", { deregistrationDelay: 30, … })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "resource",
  types: TARGET_GROUPS,
  check(group) {
    const delay = property(group, "deregistrationDelay");
    return delay === 0 || delay === "0" ? [{ message: "deregistrationDelay is 0: requests are cut off" }] : [];
  },
};

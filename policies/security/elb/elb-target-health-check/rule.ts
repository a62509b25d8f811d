import { TARGET_GROUPS } from "../../../aws/loadBalancers";
import { protocolOf } from "../../../network/listeners";
import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "elb-target-health-check",
  pack: "security",
  severity: "low",
  asks: "A target group of HTTP or HTTPS names the path by which the health of its targets is checked.",
  why: "The default path asks for the front page, which says little about whether the service works.",
  fix: "Set healthCheck.path to the path of the service's readiness check.",
  example: `new aws.lb.TargetGroup("orders", { protocol: "HTTPS", port: 8443, healthCheck: { path: "/healthz" } })`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: ["CKV_AWS_261"],
  scope: "resource",
  types: TARGET_GROUPS,
  check(group) {
    const protocol = protocolOf(group);
    return protocol === "HTTP" || protocol === "HTTPS"
      ? mustBeSet(group, "healthCheck.path", "the health of the targets is checked by their front page")
      : [];
  },
};

import { LOAD_BALANCERS } from "../../../aws/loadBalancers";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "elb-deletion-protection",
  pack: "security",
  severity: "low",
  asks: "A load balancer is protected from deletion.",
  why: "A mistake takes every service behind it away, and the new one comes with another address.",
  fix: "Set enableDeletionProtection to true.",
  example: `new aws.lb.LoadBalancer("public", { enableDeletionProtection: true })`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: ["CKV_AWS_150"],
  scope: "resource",
  types: LOAD_BALANCERS,
  check: (balancer) => mustBeTrue(balancer, "enableDeletionProtection", "it can be deleted by mistake"),
};

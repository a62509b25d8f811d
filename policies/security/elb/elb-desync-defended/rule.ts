import { CLASSIC_LOAD_BALANCERS, LOAD_BALANCERS } from "../../../aws/loadBalancers";
import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "elb-desync-defended",
  pack: "security",
  severity: "medium",
  asks: "A load balancer defends its targets from requests that are written to be read in two ways (desync).",
  why: "In monitor mode it passes such requests on, and they poison caches and other users' connections.",
  fix: "Leave out desyncMitigationMode, or set it to defensive or strictest.",
  example: `new aws.lb.LoadBalancer("public", { desyncMitigationMode: "defensive" })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["6.4.2"] },
  publicIds: ["CKV_AWS_328"],
  scope: "resource",
  types: [...LOAD_BALANCERS, ...CLASSIC_LOAD_BALANCERS],
  check: (balancer) =>
    property(balancer, "desyncMitigationMode") === "monitor"
      ? [{ message: "desyncMitigationMode is monitor: ambiguous requests are passed on" }]
      : [],
};

import { LOAD_BALANCERS } from "../../../aws/loadBalancers";
import { kindOf } from "../../../network/listeners";
import type { ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "elb-drop-invalid-headers",
  pack: "security",
  severity: "medium",
  asks: "An application load balancer drops HTTP headers with invalid names.",
  why: "Such headers smuggle requests past the load balancer to servers that read them otherwise.",
  fix: "Set dropInvalidHeaderFields to true.",
  example: `new aws.lb.LoadBalancer("public", { dropInvalidHeaderFields: true })`,
  frameworks: { soc2: ["CC6.6"], "pci-dss": ["6.4.2"] },
  publicIds: ["CKV_AWS_131", "AVD-AWS-0052"],
  scope: "resource",
  types: LOAD_BALANCERS,
  check: (balancer) =>
    kindOf(balancer) === "application"
      ? mustBeTrue(balancer, "dropInvalidHeaderFields", "headers with invalid names reach the targets")
      : [],
};

import { LOAD_BALANCERS } from "../../../aws/loadBalancers";
import { kindOf } from "../../../network/listeners";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "elb-access-logs",
  pack: "security",
  severity: "low",
  asks: "A load balancer writes access logs.",
  why: "Without them nobody can tell afterwards who asked for what, and what an attacker got.",
  fix: "Set accessLogs with a bucket and enabled.",
  example: `new aws.lb.LoadBalancer("public", { accessLogs: { bucket: logs.bucket, enabled: true } })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_91"],
  scope: "resource",
  types: LOAD_BALANCERS,
  check: (balancer) =>
    kindOf(balancer) === UNKNOWN || kindOf(balancer) === "gateway"
      ? []
      : mustBeTrue(balancer, "accessLogs.enabled", "it writes no access logs"),
};

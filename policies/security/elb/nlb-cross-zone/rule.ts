import { LOAD_BALANCERS } from "../../../aws/loadBalancers";
import { kindOf } from "../../../network/listeners";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "nlb-cross-zone",
  pack: "security",
  severity: "low",
  asks: "A network or gateway load balancer spreads traffic over the targets of all zones.",
  why: "When the targets of one zone fail or are few, the traffic of that zone overloads them while others idle.",
  fix: "Set enableCrossZoneLoadBalancing to true, and expect charges for traffic between zones.",
  example: `new aws.lb.LoadBalancer("tcp", { loadBalancerType: "network", enableCrossZoneLoadBalancing: true })`,
  frameworks: { soc2: ["A1.2"] },
  publicIds: ["CKV_AWS_152"],
  scope: "resource",
  types: LOAD_BALANCERS,
  check: (balancer) =>
    // Application load balancers always do.
    kindOf(balancer) === UNKNOWN || kindOf(balancer) === "application"
      ? []
      : mustBeTrue(balancer, "enableCrossZoneLoadBalancing", "each zone's traffic stays with its own targets"),
};

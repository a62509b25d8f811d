import { SERVICES } from "../../../kubernetes/kinds";
import type { StackRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: StackRule = {
  name: "k8s-load-balancer-shared",
  pack: "cost",
  severity: "low",
  asks: "The services of a stack share one load balancer.",
  why: "Each Service of type LoadBalancer costs sixteen dollars a month, and an address in every zone.",
  fix: "Make the services ClusterIP, and route to them through one Gateway or Ingress.",
  example: `new kubernetes.core.v1.Service("orders", { spec: { type: "ClusterIP", … } })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: SERVICES,
  check(services) {
    const balanced = services.filter((service) => property(service, "spec.type") === "LoadBalancer");
    return balanced
      .slice(1)
      .map((resource) => ({ resource, message: `one of ${balanced.length} load balancers of the stack` }));
  },
};

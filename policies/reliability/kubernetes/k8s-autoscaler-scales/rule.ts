import { AUTOSCALERS } from "../../../kubernetes/kinds";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-autoscaler-scales",
  pack: "reliability",
  severity: "medium",
  asks: "An autoscaler may run more replicas than its minimum.",
  why: "With the two alike nothing scales, and everybody believes that it does.",
  fix: "Raise maxReplicas above minReplicas, or remove the autoscaler and set replicas.",
  example: `spec: { minReplicas: 2, maxReplicas: 10, … }`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "resource",
  types: AUTOSCALERS,
  check(scaler) {
    const minimum = property(scaler, "spec.minReplicas");
    const maximum = asNumber(property(scaler, "spec.maxReplicas"));
    const least = asNumber(minimum) ?? 1;
    return minimum === UNKNOWN || maximum === undefined || maximum > least
      ? []
      : [{ message: `maxReplicas is ${maximum}, minReplicas ${least}: it never scales` }];
  },
};

import { DISRUPTION_BUDGETS, REPLICATED } from "../../../kubernetes/kinds";
import { PodIndex } from "../../../kubernetes/selectors";
import { ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: StackRule = {
  name: "k8s-disruption-budget-single",
  pack: "reliability",
  severity: "medium",
  asks: "No pod is in two PodDisruptionBudgets.",
  why: "Kubernetes refuses every eviction of such a pod, whatever the budgets allow: its node cannot be drained.",
  fix: "Remove one of the budgets, or narrow its selector.",
  example: `spec: { maxUnavailable: 1, selector: { matchLabels: { app: "orders" } } }`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [...DISRUPTION_BUDGETS, ...REPLICATED],
  check(resources) {
    const pods = new PodIndex(ofTypes(resources, REPLICATED));
    const first = new Map<RuleResource, RuleResource>();
    return ofTypes(resources, DISRUPTION_BUDGETS).flatMap((resource) => {
      const { workloads } = pods.selectedBy(resource, property(resource, "spec.selector"));
      const shared = workloads.find((workload) => first.has(workload));
      for (const workload of workloads) if (!first.has(workload)) first.set(workload, resource);
      const other = shared === undefined ? undefined : first.get(shared);
      return shared === undefined
        ? []
        : [{ resource, message: `${shared.name}'s pods are in the budget ${other?.name ?? ""} too` }];
    });
  },
};

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
    const judged = new Map<unknown, RuleResource>();
    return ofTypes(resources, DISRUPTION_BUDGETS).flatMap((resource) => {
      const selected = pods.selectedBy(resource, property(resource, "spec.selector"));
      const [any] = selected.workloads;
      if (any === undefined) return [];
      const same = judged.get(selected);
      const shared = same === undefined ? selected.workloads.find((workload) => first.has(workload)) : any;
      const other = same ?? (shared === undefined ? undefined : first.get(shared));
      if (same === undefined) {
        judged.set(selected, resource);
        for (const workload of selected.workloads) if (!first.has(workload)) first.set(workload, resource);
      }
      return shared === undefined || other === undefined
        ? []
        : [{ resource, message: `${shared.name}'s pods are in the budget ${other.name} too` }];
    });
  },
};

import { DISRUPTION_BUDGETS, REPLICATED } from "../../../kubernetes/kinds";
import { Replicas, SCALERS } from "../../../kubernetes/replicas";
import { PodIndex } from "../../../kubernetes/selectors";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { asNumber, property, shown } from "../../../values/read";

/** A number of pods, or the share of them that a text such as `80%` says, rounded up as Kubernetes does. */
function podsOf(value: unknown, pods: number): number | undefined {
  const [, percent] = typeof value === "string" ? (/^(\d+)%$/.exec(value) ?? []) : [];
  return percent === undefined ? asNumber(value) : Math.ceil((Number(percent) / 100) * pods);
}

/** What to say when a budget never lets a pod go, whatever it selects. */
function alwaysBlocks(budget: RuleResource): string | undefined {
  const [maximum, minimum] = ["maxUnavailable", "minAvailable"].map((name) => property(budget, `spec.${name}`));
  if (maximum === "0%" || asNumber(maximum) === 0) return `maxUnavailable is ${shown(maximum)}`;
  return minimum === "100%" ? `minAvailable is "100%"` : undefined;
}

/** Pods that workloads run always, all together. */
function podsOfAll(workloads: readonly RuleResource[], uncertain: boolean, replicas: Replicas): number | undefined {
  if (uncertain || workloads.length === 0) return undefined;
  let sum = 0;
  for (const workload of workloads) {
    const count = replicas.minimum(workload);
    if (count === UNKNOWN) return undefined;
    sum += count;
  }
  return sum;
}

export const rule: StackRule = {
  name: "k8s-disruption-budget-allows",
  pack: "reliability",
  severity: "medium",
  asks: "A PodDisruptionBudget lets at least one pod go.",
  why: "Otherwise no node with such a pod can be drained: upgrades of the cluster hang until somebody deletes the budget.",
  fix: "Use maxUnavailable 1, or run more replicas than minAvailable.",
  example: `spec: { maxUnavailable: 1, selector: { matchLabels: { app: "orders" } } }`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [...DISRUPTION_BUDGETS, ...REPLICATED, ...SCALERS],
  check(resources) {
    const pods = new PodIndex(ofTypes(resources, REPLICATED));
    const replicas = new Replicas(resources);
    const counted = new Map<unknown, number | undefined>();
    /** Pods that there are always, of all that a budget selects; undefined when that is not known. */
    const podsSelected = (budget: RuleResource): number | undefined => {
      const selected = pods.selectedBy(budget, property(budget, "spec.selector"));
      if (!counted.has(selected)) counted.set(selected, podsOfAll(selected.workloads, selected.uncertain, replicas));
      return counted.get(selected);
    };
    return ofTypes(resources, DISRUPTION_BUDGETS).flatMap((resource) => {
      const blocked = alwaysBlocks(resource);
      if (blocked !== undefined) return [{ resource, message: `${blocked}: no pod may ever be evicted` }];
      const minimum = property(resource, "spec.minAvailable");
      const there = minimum === undefined || minimum === UNKNOWN ? undefined : podsSelected(resource);
      const needed = there === undefined ? undefined : podsOf(minimum, there);
      return needed === undefined || there === undefined || needed < there
        ? []
        : [{ resource, message: `minAvailable is ${shown(minimum)} of ${there} pods: none may be evicted` }];
    });
  },
};

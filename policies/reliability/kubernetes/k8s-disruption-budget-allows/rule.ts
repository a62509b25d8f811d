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
    /** Pods that there are always, of all that a budget selects; undefined when that is not known. */
    const podsSelected = (budget: RuleResource): number | undefined => {
      const { workloads, uncertain } = pods.selectedBy(budget, property(budget, "spec.selector"));
      const counts = workloads.map((workload) => replicas.minimum(workload));
      if (uncertain || counts.length === 0 || counts.includes(UNKNOWN)) return undefined;
      return counts.reduce<number>((sum, count) => sum + (typeof count === "number" ? count : 0), 0);
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

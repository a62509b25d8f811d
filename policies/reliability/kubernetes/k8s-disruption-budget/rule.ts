import { DISRUPTION_BUDGETS, REPLICATED } from "../../../kubernetes/kinds";
import { Replicas, SCALERS } from "../../../kubernetes/replicas";
import { PodIndex } from "../../../kubernetes/selectors";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type StackRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: StackRule = {
  name: "k8s-disruption-budget",
  pack: "reliability",
  severity: "medium",
  asks: "A workload of several replicas has a PodDisruptionBudget outside development.",
  why: "An upgrade of the nodes drains several at once, and with them all replicas.",
  fix: "Add a PodDisruptionBudget with maxUnavailable 1 whose selector matches the pods.",
  example: `new kubernetes.policy.v1.PodDisruptionBudget("orders", { metadata: { namespace: "orders" }, spec: { maxUnavailable: 1, selector: { matchLabels: { app: "orders" } } } })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [...REPLICATED, ...SCALERS, ...DISRUPTION_BUDGETS],
  reads: ["environmentClass"],
  check(resources, { environmentClass }) {
    if (environmentClass === "dev") return [];
    const workloads = ofTypes(resources, REPLICATED);
    const budgets = ofTypes(resources, DISRUPTION_BUDGETS);
    const covered = new PodIndex(workloads).selectedByAny(budgets, (budget) => property(budget, "spec.selector"));
    if (covered.uncertain) return [];
    const replicas = new Replicas(resources);
    return workloads
      .filter((workload) => !covered.workloads.has(workload))
      .filter((workload) => {
        const minimum = replicas.minimum(workload);
        return minimum !== UNKNOWN && minimum > 1;
      })
      .map((resource) => ({ resource, message: "no PodDisruptionBudget of its namespace selects its pods" }));
  },
};

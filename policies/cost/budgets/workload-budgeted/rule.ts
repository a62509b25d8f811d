import { TEAM_WORKLOADS } from "../../../kubernetes/kinds";
import { traitOf } from "../../../relations/identity";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "workload-budgeted",
  pack: "cost",
  severity: "low",
  asks: "Where workloads are to have budgets, every Kubernetes workload names its own.",
  why: "AWS's budgets cannot see pods: what a workload may cost a month must stand beside it.",
  fix: "Annotate the workload, or set metadata.plinth.budget in its Score file.",
  example: `metadata: { annotations: { "plinth.dev/budget-monthly-usd": "60" } }`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: TEAM_WORKLOADS,
  reads: ["budgetedBy"],
  check: (workload, { budgetedBy }) =>
    budgetedBy.includes("workload") && traitOf(workload, "budget") === undefined
      ? [{ message: "no annotation plinth.dev/budget-monthly-usd" }]
      : [],
};

import type { ScoreWorkload } from "./score";

/** Labels by which a workload's pods are selected: they never change. */
export function selectorLabels(workload: string): Record<string, string> {
  return { "app.kubernetes.io/name": workload };
}

/** Labels of every Kubernetes object of a workload: what it is, and whose. */
export function workloadLabels({ name, plinth }: ScoreWorkload): Record<string, string> {
  return {
    ...selectorLabels(name),
    "app.kubernetes.io/managed-by": "plinth",
    ...given("app.kubernetes.io/part-of", plinth.system),
    ...given("app.kubernetes.io/component", plinth.runtime ?? "service"),
    ...given("plinth.dev/team", plinth.team),
    ...given("plinth.dev/system", plinth.system),
    ...given("plinth.dev/lifecycle", plinth.lifecycle),
    ...given("plinth.dev/tier", plinth.tier?.toString()),
    ...given("plinth.dev/data-class", plinth.dataClass),
  };
}

/** What `metadata.plinth` says and labels cannot hold, for policies, alerts and the catalog to read. */
export function workloadAnnotations({ plinth }: ScoreWorkload): Record<string, string> {
  return {
    ...given("plinth.dev/slo-availability", plinth.slo?.availability?.toString()),
    ...given("plinth.dev/slo-latency-p95", plinth.slo?.latency?.p95),
    ...given("plinth.dev/slo-latency-p99", plinth.slo?.latency?.p99),
    ...given("plinth.dev/budget-monthly-usd", plinth.budget?.monthlyUsd.toString()),
    ...given("plinth.dev/api-versions", plinth.api?.versions?.join(",")),
    ...given("plinth.dev/api-auth", plinth.api?.auth),
    ...given("plinth.dev/rollout", plinth.rollout),
  };
}

/** Tags of every AWS resource of a workload, beside those of the environment. */
export function workloadTags({ name, plinth }: ScoreWorkload): Record<string, string> {
  return {
    workload: name,
    ...given("team", plinth.team),
    ...given("system", plinth.system),
    ...given("data-class", plinth.dataClass),
  };
}

/** Label of a pod that may call a workload; the workload's NetworkPolicy admits pods that carry it. */
export function callerLabel(workload: string): string {
  return `calls.plinth.dev/${workload}`;
}

function given(key: string, value: string | undefined): Record<string, string> {
  return value === undefined ? {} : { [key]: value };
}

import { createHash } from "node:crypto";
import { latencyQuantile, type ServiceLevel } from "../rules/sloRules";
import { CALLS, FAILED, served, type WorkloadIdentity } from "../rules/spanMetrics";
import { dashboardJson, type Panel } from "./dashboard";

/** Rate, errors and duration of a workload's requests, what its pods use, and what they print. */
export function workloadDashboard(identity: WorkloadIdentity, level: ServiceLevel = {}): string {
  const { workload, namespace } = identity;
  const digest = createHash("sha256").update(`${namespace}/${workload}`).digest("hex").slice(0, 16);
  const logs = `{k8s_namespace_name=${JSON.stringify(namespace)}} | k8s_pod_name=~${JSON.stringify(`${workload}-.*`)}`;
  return dashboardJson({
    title: `${workload} (${namespace})`,
    uid: `plinth-${digest}`,
    tags: ["plinth", "workload", namespace],
    rows: [
      { title: "Requests", panels: requestPanels(identity, level) },
      { title: "Pods", panels: podPanels(identity) },
    ],
    logs,
  });
}

function requestPanels(identity: WorkloadIdentity, { availability }: ServiceLevel): Panel[] {
  const failed = `(sum(rate(${CALLS}${served(identity, FAILED)}[5m])) or vector(0)) / sum(rate(${CALLS}${served(identity)}[5m]))`;
  const promised =
    availability === undefined
      ? []
      : [{ query: `vector(${Number((availability / 100).toPrecision(12))})`, legend: "promised" }];
  return [
    {
      title: "Rate",
      unit: "reqps",
      lines: [{ query: `sum by (http_route) (rate(${CALLS}${served(identity)}[5m]))`, legend: "{{http_route}}" }],
    },
    {
      title: "Errors: share that succeeds",
      unit: "percentunit",
      lines: [{ query: `1 - ${failed}`, legend: "succeeds" }, ...promised],
    },
    {
      title: "Duration",
      unit: "s",
      lines: [0.5, 0.95, 0.99].map((quantile) => ({
        query: latencyQuantile(identity, quantile),
        legend: `p${quantile * 100}`,
      })),
    },
  ];
}

function podPanels({ workload, namespace }: WorkloadIdentity): Panel[] {
  const pods = `namespace=${JSON.stringify(namespace)},pod=~${JSON.stringify(`${workload}-.*`)}`;
  return [
    {
      title: "CPU",
      unit: "short",
      lines: [
        {
          query: `sum by (pod) (rate(container_cpu_usage_seconds_total{${pods},container!=""}[5m]))`,
          legend: "{{pod}}",
        },
      ],
    },
    {
      title: "Memory",
      unit: "bytes",
      lines: [{ query: `sum by (pod) (container_memory_working_set_bytes{${pods},container!=""})`, legend: "{{pod}}" }],
    },
    {
      title: "Restarts",
      unit: "short",
      lines: [
        { query: `sum by (pod) (increase(kube_pod_container_status_restarts_total{${pods}}[1h]))`, legend: "{{pod}}" },
      ],
    },
  ];
}

import { dashboardJson } from "./dashboard";

/** What the cluster has, what it uses, and what is wrong with it. */
export function clusterOverview(clusterName: string): string {
  return dashboardJson({
    title: `Cluster ${clusterName}`,
    uid: "plinth-cluster",
    tags: ["plinth", "cluster"],
    rows: [
      {
        title: "Room",
        panels: [
          {
            title: "CPU: used, requested, there",
            unit: "short",
            lines: [
              { query: 'sum(rate(node_cpu_seconds_total{mode!="idle"}[5m]))', legend: "used" },
              { query: 'sum(kube_pod_container_resource_requests{resource="cpu"})', legend: "requested" },
              { query: 'sum(kube_node_status_allocatable{resource="cpu"})', legend: "there" },
            ],
          },
          {
            title: "Memory: used, requested, there",
            unit: "bytes",
            lines: [
              { query: "sum(node_memory_MemTotal_bytes - node_memory_MemAvailable_bytes)", legend: "used" },
              { query: 'sum(kube_pod_container_resource_requests{resource="memory"})', legend: "requested" },
              { query: 'sum(kube_node_status_allocatable{resource="memory"})', legend: "there" },
            ],
          },
        ],
      },
      {
        title: "Health",
        panels: [
          {
            title: "Nodes ready",
            unit: "short",
            lines: [{ query: 'sum(kube_node_status_condition{condition="Ready",status="true"})', legend: "ready" }],
          },
          {
            title: "Pods that do not run",
            unit: "short",
            lines: [
              {
                query: 'sum by (namespace) (kube_pod_status_phase{phase=~"Pending|Failed|Unknown"})',
                legend: "{{namespace}}",
              },
            ],
          },
          {
            title: "Restarts in an hour",
            unit: "short",
            lines: [
              {
                query: "topk(10, sum by (namespace, pod) (increase(kube_pod_container_status_restarts_total[1h])) > 0)",
                legend: "{{namespace}}/{{pod}}",
              },
            ],
          },
        ],
      },
      {
        title: "Use by namespace",
        panels: [
          {
            title: "CPU",
            unit: "short",
            lines: [
              {
                query: 'sum by (namespace) (rate(container_cpu_usage_seconds_total{container!=""}[5m]))',
                legend: "{{namespace}}",
              },
            ],
          },
          {
            title: "Memory",
            unit: "bytes",
            lines: [
              {
                query: 'sum by (namespace) (container_memory_working_set_bytes{container!=""})',
                legend: "{{namespace}}",
              },
            ],
          },
          {
            title: "Volumes: share used",
            unit: "percentunit",
            lines: [
              {
                query: "topk(10, 1 - kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes)",
                legend: "{{namespace}}/{{persistentvolumeclaim}}",
              },
            ],
          },
        ],
      },
    ],
  });
}

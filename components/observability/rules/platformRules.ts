import type { AlertingRule, RuleGroup } from "./promRule";

/**
 * Alerts on what every cluster needs, whatever runs on it: nodes, pods, volumes, and the monitoring itself.
 */
export function platformRules(): RuleGroup[] {
  return [
    { name: "plinth-nodes", rules: NODES },
    { name: "plinth-pods", rules: PODS },
    { name: "plinth-volumes", rules: VOLUMES },
    { name: "plinth-monitoring", rules: MONITORING },
  ];
}

const NODES: AlertingRule[] = [
  alert("NodeNotReady", 'kube_node_status_condition{condition="Ready",status="true"} == 0', "10m", "critical", {
    summary: "Node {{ $labels.node }} has not been ready for ten minutes",
    description: "Its pods are being moved. Look at the instance in EC2; if it does not come back, terminate it.",
  }),
  alert("NodeMemoryShort", "node_memory_MemAvailable_bytes / node_memory_MemTotal_bytes < 0.1", "15m", "warning", {
    summary: "Node {{ $labels.instance }} has less than a tenth of its memory left",
    description: "Pods without limits may be killed. Look for what grew, or let the node pool grow.",
  }),
  alert(
    "NodeDiskFilling",
    'node_filesystem_avail_bytes{fstype!~"tmpfs|overlay"} / node_filesystem_size_bytes < 0.15 and predict_linear(node_filesystem_avail_bytes{fstype!~"tmpfs|overlay"}[6h], 4 * 3600) < 0',
    "15m",
    "critical",
    {
      summary: "Disk {{ $labels.mountpoint }} of {{ $labels.instance }} will be full within four hours",
      description: "Images or logs fill it. Replace the node, and give the node pool larger disks.",
    },
  ),
];

const PODS: AlertingRule[] = [
  alert("PodCrashLooping", "increase(kube_pod_container_status_restarts_total[15m]) > 3", "5m", "warning", {
    summary: "{{ $labels.namespace }}/{{ $labels.pod }} keeps restarting",
    description:
      "Container {{ $labels.container }} restarted more than three times in fifteen minutes: read its last logs.",
  }),
  alert(
    "PodNotReady",
    'sum by (namespace, pod) (kube_pod_status_phase{phase=~"Pending|Unknown"}) > 0',
    "15m",
    "warning",
    {
      summary: "{{ $labels.namespace }}/{{ $labels.pod }} has not started for fifteen minutes",
      description: "No node has room, an image cannot be pulled, or a volume cannot be attached: describe the pod.",
    },
  ),
  alert(
    "DeploymentReplicasMissing",
    "kube_deployment_spec_replicas != kube_deployment_status_replicas_available and changes(kube_deployment_status_replicas_updated[10m]) == 0",
    "15m",
    "warning",
    {
      summary: "{{ $labels.namespace }}/{{ $labels.deployment }} has fewer replicas than it wants",
      description: "A rollout is stuck, or there is no room: look at the deployment's events.",
    },
  ),
  alert(
    "ContainerOutOfMemory",
    'kube_pod_container_status_last_terminated_reason{reason="OOMKilled"} == 1 and on (namespace, pod, container) increase(kube_pod_container_status_restarts_total[10m]) > 0',
    "1m",
    "warning",
    {
      summary: "{{ $labels.namespace }}/{{ $labels.pod }} was killed for its memory",
      description: "Container {{ $labels.container }} passed its memory limit: raise the limit, or look for a leak.",
    },
  ),
];

const VOLUMES: AlertingRule[] = [
  alert(
    "VolumeNearlyFull",
    "kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < 0.1",
    "10m",
    "critical",
    {
      summary: "Volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} is more than nine tenths full",
      description: "Raise the claim's size: the storage class lets volumes grow in place.",
    },
  ),
  alert(
    "VolumeFilling",
    "kubelet_volume_stats_available_bytes / kubelet_volume_stats_capacity_bytes < 0.3 and predict_linear(kubelet_volume_stats_available_bytes[6h], 4 * 86400) < 0",
    "1h",
    "warning",
    {
      summary: "Volume {{ $labels.namespace }}/{{ $labels.persistentvolumeclaim }} will be full within four days",
      description: "Raise the claim's size, or shorten what is kept on it.",
    },
  ),
];

const MONITORING: AlertingRule[] = [
  alert(
    "TargetDown",
    "100 * (count by (namespace, job) (up == 0) / count by (namespace, job) (up)) > 10",
    "10m",
    "warning",
    {
      summary: "More than a tenth of {{ $labels.namespace }}/{{ $labels.job }} cannot be scraped",
      description: "Alerts on it may be blind. Look at the targets page of Prometheus.",
    },
  ),
  alert("TracesDropped", "rate(otelcol_exporter_send_failed_spans_total[5m]) > 0", "10m", "warning", {
    summary: "The collector loses traces",
    description: "The exporter {{ $labels.exporter }} fails: look at the logs of the collector and of Tempo.",
  }),
];

function alert(
  name: string,
  expr: string,
  duration: string,
  severity: "critical" | "warning",
  annotations: AlertingRule["annotations"],
): AlertingRule {
  return { alert: name, expr, for: duration, labels: { severity }, annotations };
}

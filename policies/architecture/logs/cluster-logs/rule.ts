import { DAEMON_SETS } from "../../../kubernetes/kinds";
import { ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";
import { hasUnknown, property } from "../../../values/read";

const CLUSTER = "aws:eks/cluster:Cluster";

/** Where each type says what it installs. */
const PATHS: Readonly<Record<string, readonly string[]>> = {
  "aws:eks/addon:Addon": ["addonName"],
  "kubernetes:helm.sh/v3:Release": ["chart"],
  "kubernetes:helm.sh/v3:Chart": ["chart"],
  "kubernetes:helm.sh/v4:Chart": ["chart"],
  ...Object.fromEntries(DAEMON_SETS.map((type) => [type, ["metadata.name"]])),
};

/** Agents that read the logs of all pods of a node, as their add-ons, charts and DaemonSets are called. */
const AGENT =
  /fluent-?bit|fluentd|promtail|alloy|vector|filebeat|elastic-agent|opentelemetry-collector|opentelemetry-kube-stack|otel-(collector|agent)|k8s-monitoring|loki-stack|datadog|newrelic|nri-bundle|splunk-otel|logging-operator|grafana-agent|amazon-cloudwatch-observability/i;

function installs(resource: RuleResource): unknown[] {
  return (PATHS[resource.type] ?? []).map((path) => property(resource, path));
}

export const rule: StackRule = {
  name: "cluster-logs",
  pack: "architecture",
  severity: "low",
  asks: "Something in a cluster collects the logs of all pods.",
  why: "A node keeps a few megabytes of each container's log, and nothing of a pod that is gone.",
  fix: "Install a log agent: the add-on amazon-cloudwatch-observability, Fluent Bit, Alloy or an OpenTelemetry collector.",
  example: `new aws.eks.Addon("logs", { clusterName, addonName: "amazon-cloudwatch-observability" })`,
  frameworks: { soc2: ["CC7.2"], "pci-dss": ["10.2.1"], hipaa: ["164.312(b)"], "nsa-k8s": ["logging"] },
  publicIds: [],
  scope: "stack",
  types: [CLUSTER, ...Object.keys(PATHS)],
  check(resources) {
    const installed = ofTypes(resources, Object.keys(PATHS)).flatMap(installs);
    if (hasUnknown(installed) || installed.some((name) => typeof name === "string" && AGENT.test(name))) return [];
    return ofTypes(resources, [CLUSTER]).map((resource) => ({
      resource,
      message: "nothing in the stack collects the logs of its pods",
    }));
  },
};

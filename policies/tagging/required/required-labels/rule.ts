import { TEAM_WORKLOADS } from "../../../kubernetes/kinds";
import { labelsOf, podLabelsOf } from "../../../kubernetes/objects";
import { UNKNOWN, type ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "required-labels",
  pack: "tagging",
  severity: "low",
  asks: "Every Kubernetes workload carries the required labels, and so do its pods.",
  why: "Dashboards, cost reports and network policies find pods by their labels alone.",
  fix: "Add the missing labels to the workload and to its pod template.",
  example: `metadata: { labels: { "app.kubernetes.io/name": "orders" } }`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: [],
  scope: "resource",
  types: TEAM_WORKLOADS,
  reads: ["requiredLabels"],
  check(workload, { requiredLabels }) {
    return [
      ["the workload lacks", labelsOf(workload)] as const,
      ["its pods lack", podLabelsOf(workload)] as const,
    ].flatMap(([whose, labels]) => {
      if (labels === UNKNOWN) return [];
      const missing = requiredLabels.filter((key) => !Object.hasOwn(labels, key) || labels[key] === "");
      return missing.length === 0 ? [] : [{ message: `${whose} label ${missing.join(", ")}` }];
    });
  },
};

import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-default-namespace",
  pack: "security",
  severity: "low",
  asks: "Workloads do not run in the default namespace.",
  why: "Quotas, network policies and rights are given by namespace; the default one has none.",
  fix: "Set metadata.namespace.",
  example: `metadata: { namespace: "orders" }`,
  frameworks: { "cis-eks": ["4.5.2"], "nsa-k8s": ["namespaces"] },
  publicIds: ["CKV_K8S_21"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check(workload) {
    const namespace = property(workload, "metadata.namespace");
    const standard = namespace === undefined || namespace === "default";
    return standard ? [{ message: `metadata.namespace is ${shown(namespace)}` }] : [];
  },
};

import { eachContainer, missingResource } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-memory-requests",
  pack: "reliability",
  severity: "medium",
  asks: "Containers say how much memory they need.",
  why: "Nobody can place the pod well, and it is the first to be evicted when memory is short.",
  fix: "Set resources.requests.memory.",
  example: `resources: { requests: { memory: "128Mi" } }`,
  frameworks: { "nsa-k8s": ["resource-policies"], soc2: ["A1.1"] },
  publicIds: ["CKV_K8S_12", "AVD-KSV-0016"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) => eachContainer(workload, (container) => missingResource(container, "requests", "memory")),
};

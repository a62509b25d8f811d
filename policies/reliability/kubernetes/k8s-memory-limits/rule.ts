import { eachContainer, missingResource } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-memory-limits",
  pack: "reliability",
  severity: "medium",
  asks: "Containers say how much memory they may use.",
  why: "One leaking container takes the memory of its node and its neighbours with it.",
  fix: "Set resources.limits.memory.",
  example: `resources: { limits: { memory: "256Mi" } }`,
  frameworks: { "nsa-k8s": ["resource-policies"], soc2: ["A1.1"] },
  publicIds: ["CKV_K8S_13", "AVD-KSV-0018"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) => eachContainer(workload, (container) => missingResource(container, "limits", "memory")),
};

import { eachContainer, missingResource } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-cpu-limits",
  pack: "reliability",
  severity: "low",
  asks: "Containers say how much CPU they may use.",
  why: "One busy container slows down the others of its node.",
  fix: "Set resources.limits.cpu.",
  example: `resources: { limits: { cpu: "1" } }`,
  frameworks: { "nsa-k8s": ["resource-policies"], soc2: ["A1.1"] },
  publicIds: ["CKV_K8S_11", "AVD-KSV-0011"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) => eachContainer(workload, (container) => missingResource(container, "limits", "cpu")),
};

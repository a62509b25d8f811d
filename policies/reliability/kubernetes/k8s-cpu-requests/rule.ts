import { eachContainer, missingResource } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-cpu-requests",
  pack: "reliability",
  severity: "medium",
  asks: "Containers say how much CPU they need.",
  why: "Nobody can place the pod well, and it starves where its neighbours are busy.",
  fix: "Set resources.requests.cpu.",
  example: `resources: { requests: { cpu: "100m" } }`,
  frameworks: { "nsa-k8s": ["resource-policies"], soc2: ["A1.1"] },
  publicIds: ["CKV_K8S_10", "AVD-KSV-0015"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) => eachContainer(workload, (container) => missingResource(container, "requests", "cpu")),
};

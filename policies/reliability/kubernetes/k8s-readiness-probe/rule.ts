import { eachContainer, missingProbe } from "../../../kubernetes/containers";
import { SERVICE_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-readiness-probe",
  pack: "reliability",
  severity: "medium",
  asks: "Containers that serve have a readiness probe.",
  why: "Traffic goes to pods that are not ready.",
  fix: "Add a readinessProbe.",
  example: `readinessProbe: { httpGet: { path: "/ready", port: 8080 } }`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: ["CKV_K8S_9"],
  scope: "resource",
  types: SERVICE_TYPES,
  check: (workload) =>
    eachContainer(workload, (container) => missingProbe(container, "readinessProbe"), ["containers"]),
};

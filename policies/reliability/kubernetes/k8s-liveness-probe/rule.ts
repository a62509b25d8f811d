import { eachContainer, missingProbe } from "../../../kubernetes/containers";
import { SERVICE_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-liveness-probe",
  pack: "reliability",
  severity: "medium",
  asks: "Containers that serve have a liveness probe.",
  why: "A container that hangs is never restarted.",
  fix: "Add a livenessProbe.",
  example: `livenessProbe: { httpGet: { path: "/alive", port: 8080 } }`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: ["CKV_K8S_8"],
  scope: "resource",
  types: SERVICE_TYPES,
  check: (workload) => eachContainer(workload, (container) => missingProbe(container, "livenessProbe"), ["containers"]),
};

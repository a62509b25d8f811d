import { eachContainer, SERVICE_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-probes",
  pack: "reliability",
  severity: "medium",
  asks: "Containers that serve have liveness and readiness probes.",
  why: "Traffic goes to pods that are not ready, and hung ones are never restarted.",
  fix: "Add livenessProbe and readinessProbe.",
  example: `readinessProbe: { httpGet: { path: "/ready", port: 8080 } }`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["A1.1"] },
  publicIds: ["CKV_K8S_8", "CKV_K8S_9"],
  scope: "resource",
  types: SERVICE_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties, init }) => {
      if (init) return undefined;
      const missing = ["livenessProbe", "readinessProbe"].filter((name) => at(properties, name) === undefined);
      return missing.length === 0 ? undefined : `${missing.join(" and ")} missing`;
    }),
};

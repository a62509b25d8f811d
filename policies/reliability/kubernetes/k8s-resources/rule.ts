import { eachContainer, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at } from "../../../values/read";

/** Kubernetes takes a limit for the request where only the limit is given. */
function isMissing(container: Readonly<Record<string, unknown>>, path: string): boolean {
  const limit = path.replace("requests.", "limits.");
  return at(container, `resources.${path}`) === undefined && at(container, `resources.${limit}`) === undefined;
}

export const rule: ResourceRule = {
  name: "k8s-resources",
  pack: "reliability",
  severity: "medium",
  asks: "Containers say how much CPU and memory they need, and how much memory they may use.",
  why: "One leaking container starves its neighbours, and nobody can place or price the pod.",
  fix: "Set resources.requests for cpu and memory and resources.limits for memory.",
  example: `resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "256Mi" } }`,
  frameworks: { "nsa-k8s": ["resource-policies"], soc2: ["A1.1"] },
  publicIds: ["CKV_K8S_10", "CKV_K8S_12", "CKV_K8S_13"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const missing = ["requests.cpu", "requests.memory", "limits.memory"].filter((path) =>
        isMissing(properties, path),
      );
      return missing.length === 0 ? undefined : `resources lacks ${missing.join(", ")}`;
    }),
};

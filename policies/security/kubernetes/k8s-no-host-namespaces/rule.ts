import { podTemplate, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at, isTrue } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-no-host-namespaces",
  pack: "security",
  severity: "high",
  asks: "No pod shares the process, IPC or network namespace of its node.",
  why: "It sees and signals the processes, and listens to the traffic, of the node and everything on it.",
  fix: "Remove hostPID, hostIPC and hostNetwork.",
  example: `spec: { hostNetwork: false, containers: [] }`,
  frameworks: { "nsa-k8s": ["pod-security"], "cis-eks": ["4.1.2", "4.1.3", "4.1.4"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_17", "CKV_K8S_18", "CKV_K8S_19"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check(workload) {
    const pod = podTemplate(workload);
    if (pod === undefined) return [];
    return ["hostPID", "hostIPC", "hostNetwork"]
      .filter((name) => isTrue(at(pod.spec, name)))
      .map((name) => ({ message: `${pod.path}.${name} is true` }));
  },
};

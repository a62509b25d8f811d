import { mustNotSwitchOn, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-no-host-pid",
  pack: "security",
  severity: "high",
  asks: "No pod shares the process namespace of its node.",
  why: "It sees the processes of the node and of every pod there, and can read their environment.",
  fix: "Remove hostPID from the pod.",
  example: `spec: { hostPID: false, containers: [] }`,
  frameworks: { "nsa-k8s": ["pod-security"], "cis-eks": ["4.2.2"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_17", "AVD-KSV-0010"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) => mustNotSwitchOn(workload, "hostPID"),
};

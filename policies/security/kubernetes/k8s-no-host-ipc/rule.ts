import { mustNotSwitchOn, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-no-host-ipc",
  pack: "security",
  severity: "high",
  asks: "No pod shares the IPC namespace of its node.",
  why: "It reads and changes the shared memory of the processes of the node.",
  fix: "Remove hostIPC from the pod.",
  example: `spec: { hostIPC: false, containers: [] }`,
  frameworks: { "nsa-k8s": ["pod-security"], "cis-eks": ["4.2.3"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_18", "AVD-KSV-0008"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) => mustNotSwitchOn(workload, "hostIPC"),
};

import { mustNotSwitchOn, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-no-host-network",
  pack: "security",
  severity: "high",
  asks: "No pod shares the network of its node.",
  why: "It listens to the traffic of the node, reaches its loopback services and its credentials, and no network policy holds it.",
  fix: "Remove hostNetwork from the pod.",
  example: `spec: { hostNetwork: false, containers: [] }`,
  frameworks: { "nsa-k8s": ["pod-security"], "cis-eks": ["4.2.4"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_19", "AVD-KSV-0009"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) => mustNotSwitchOn(workload, "hostNetwork"),
};

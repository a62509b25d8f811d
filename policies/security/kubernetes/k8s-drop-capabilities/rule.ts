import { eachContainer, notDropped } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-drop-capabilities",
  pack: "security",
  severity: "medium",
  asks: "Containers drop all Linux capabilities.",
  why: "The default set lets a container forge packets and change file owners.",
  fix: 'Set capabilities.drop to ["ALL"] and add single ones back where needed.',
  example: `securityContext: { capabilities: { drop: ["ALL"] } }`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_37", "AVD-KSV-0003"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) => eachContainer(workload, (container) => notDropped(container, ["ALL"])),
};

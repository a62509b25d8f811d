import { addedCapabilities, eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-no-sys-admin",
  pack: "security",
  severity: "high",
  asks: "No container adds the capability SYS_ADMIN.",
  why: "SYS_ADMIN mounts file systems and enters namespaces: it is root by another name.",
  fix: "Remove SYS_ADMIN from capabilities.add.",
  example: `securityContext: { capabilities: { drop: ["ALL"] } }`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_39", "AVD-KSV-0005"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, (container) =>
      addedCapabilities(container).includes("SYS_ADMIN") ? "securityContext.capabilities.add has SYS_ADMIN" : undefined,
    ),
};

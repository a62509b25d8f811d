import { eachContainer, notDropped } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-drop-net-raw",
  pack: "security",
  severity: "medium",
  asks: "Containers drop the capability NET_RAW.",
  why: "With raw sockets a container spies on and forges the traffic of its neighbours.",
  fix: "Add NET_RAW, or better ALL, to capabilities.drop.",
  example: `securityContext: { capabilities: { drop: ["ALL"] } }`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_28", "AVD-KSV-0119"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) => eachContainer(workload, (container) => notDropped(container, ["ALL", "NET_RAW"])),
};

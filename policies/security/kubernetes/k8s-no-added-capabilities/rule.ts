import { addedCapabilities, eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-no-added-capabilities",
  pack: "security",
  severity: "low",
  asks: "Containers add no capability to the default set.",
  why: "Every capability is a piece of root that a foothold inherits.",
  fix: "Remove capabilities.add; listen on a port above 1023 instead of adding NET_BIND_SERVICE.",
  example: `securityContext: { capabilities: { drop: ["ALL"] } }`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_25", "AVD-KSV-0022"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, (container) => {
      const added = addedCapabilities(container).filter((name) => name !== UNKNOWN);
      return added.length === 0 ? undefined : `securityContext.capabilities.add has ${added.join(", ")}`;
    }),
};

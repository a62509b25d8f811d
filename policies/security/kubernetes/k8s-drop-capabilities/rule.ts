import { eachContainer, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at, hasUnknown, shown, strings } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-drop-capabilities",
  pack: "security",
  severity: "medium",
  asks: "Containers drop all Linux capabilities.",
  why: "The default set lets a container forge packets and change file owners.",
  fix: 'Set capabilities.drop to ["ALL"] and add single ones back where needed.',
  example: `securityContext: { capabilities: { drop: ["ALL"] } }`,
  frameworks: { "nsa-k8s": ["pod-security"], "cis-eks": ["4.1.7"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_37", "CKV_K8S_28"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const drop = at(properties, "securityContext.capabilities.drop");
      const dropsAll = strings(drop).some((name) => name.toUpperCase() === "ALL");
      return hasUnknown(drop) || dropsAll
        ? undefined
        : `securityContext.capabilities.drop is ${shown(drop)}, not ["ALL"]`;
    }),
};

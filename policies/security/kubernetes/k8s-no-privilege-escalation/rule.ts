import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, isFalse, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-no-privilege-escalation",
  pack: "security",
  severity: "medium",
  asks: "No container may gain more privileges than it started with.",
  why: "A set-uid program turns a foothold into root.",
  fix: "Set securityContext.allowPrivilegeEscalation to false.",
  example: `securityContext: { allowPrivilegeEscalation: false }`,
  frameworks: { "nsa-k8s": ["pod-security"], "cis-eks": ["4.2.5"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_20", "AVD-KSV-0001"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const allowed = at(properties, "securityContext.allowPrivilegeEscalation");
      return allowed === UNKNOWN || isFalse(allowed)
        ? undefined
        : `securityContext.allowPrivilegeEscalation is ${shown(allowed)}`;
    }),
};

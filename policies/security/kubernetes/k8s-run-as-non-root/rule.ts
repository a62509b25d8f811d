import { eachContainer, securitySetting, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isTrue, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-run-as-non-root",
  pack: "security",
  severity: "high",
  asks: "Containers do not run as root.",
  why: "Root in a container that breaks out is root on the node.",
  fix: "Set runAsNonRoot to true in the security context of the pod or of each container.",
  example: `securityContext: { runAsNonRoot: true, runAsUser: 10001 }`,
  frameworks: { "nsa-k8s": ["pod-security"], "cis-eks": ["4.1.6"], soc2: ["CC6.1"], "pci-dss": ["2.2.6"] },
  publicIds: ["CKV_K8S_23"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, (container) => {
      const nonRoot = securitySetting(container, "runAsNonRoot");
      const user = securitySetting(container, "runAsUser");
      if (user === 0) return "securityContext.runAsUser is 0";
      return nonRoot === UNKNOWN ||
        user === UNKNOWN ||
        isTrue(nonRoot) ||
        (typeof user === "number" && nonRoot === undefined)
        ? undefined
        : `securityContext.runAsNonRoot is ${shown(nonRoot)}`;
    }),
};

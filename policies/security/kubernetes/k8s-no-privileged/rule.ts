import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at, isTrue } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-no-privileged",
  pack: "security",
  severity: "critical",
  asks: "No container is privileged.",
  why: "A privileged container is root on its node and through it on every pod there.",
  fix: "Remove securityContext.privileged; add single capabilities where they are needed.",
  example: `securityContext: { privileged: false }`,
  frameworks: { "nsa-k8s": ["pod-security"], "cis-eks": ["4.2.1"], soc2: ["CC6.1"], "pci-dss": ["2.2.6"] },
  publicIds: ["CKV_K8S_16", "AVD-KSV-0017"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) =>
      isTrue(at(properties, "securityContext.privileged")) ? "securityContext.privileged is true" : undefined,
    ),
};

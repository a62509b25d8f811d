import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at, isEmpty, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-container-security-context",
  pack: "security",
  severity: "low",
  asks: "Containers have a security context.",
  why: "Nobody has said what the container may do, so the image decides.",
  fix: "Add a securityContext to each container.",
  example: `securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ["ALL"] } }`,
  frameworks: { "nsa-k8s": ["pod-security"], "cis-eks": ["4.5.2"] },
  publicIds: ["CKV_K8S_30"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const context = at(properties, "securityContext");
      return isEmpty(context) ? `securityContext is ${shown(context)}` : undefined;
    }),
};

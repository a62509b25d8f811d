import { podTemplate, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at, isEmpty, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-pod-security-context",
  pack: "security",
  severity: "low",
  asks: "Pods have a security context.",
  why: "Nobody has said as which user, group and profile the pod runs, so the image decides.",
  fix: "Add a securityContext to the pod.",
  example: `securityContext: { runAsNonRoot: true, fsGroup: 10001, seccompProfile: { type: "RuntimeDefault" } }`,
  frameworks: { "nsa-k8s": ["pod-security"], "cis-eks": ["4.5.2"] },
  publicIds: ["CKV_K8S_29", "AVD-KSV-0118"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check(workload) {
    const pod = podTemplate(workload);
    return pod !== undefined && isEmpty(at(pod.spec, "securityContext"))
      ? [{ message: `${pod.path}.securityContext is ${shown(at(pod.spec, "securityContext"))}` }]
      : [];
  },
};

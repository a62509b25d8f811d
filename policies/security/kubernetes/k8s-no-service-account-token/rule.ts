import { podTemplate, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, isFalse, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-no-service-account-token",
  pack: "security",
  severity: "medium",
  asks: "A pod gets a token for the Kubernetes API only where it asks for one.",
  why: "Whoever breaks into the pod has its rights in the cluster.",
  fix: "Set automountServiceAccountToken to false; where the API is needed, mount a projected token of limited life.",
  example: `spec: { automountServiceAccountToken: false, containers: [] }`,
  frameworks: { "cis-eks": ["4.1.6"], "nsa-k8s": ["authentication-and-authorization"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_38", "AVD-KSV-0036"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check(workload) {
    const pod = podTemplate(workload);
    if (pod === undefined) return [];
    const mounted = at(pod.spec, "automountServiceAccountToken");
    return mounted === UNKNOWN || isFalse(mounted)
      ? []
      : [{ message: `${pod.path}.automountServiceAccountToken is ${shown(mounted)}` }];
  },
};

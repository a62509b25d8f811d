import { containersOf, hasUnknownContainers } from "../../../kubernetes/containers";
import { podTemplate, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, isObject, property, shown } from "../../../values/read";

const PROFILE = "securityContext.seccompProfile.type";
const GOOD: readonly unknown[] = ["RuntimeDefault", UNKNOWN];

/** Read by clusters before Kubernetes 1.27, for a pod as a whole. */
const ANNOTATION = "seccomp.security.alpha.kubernetes.io/pod";

function annotated(metadata: unknown): boolean {
  if (metadata === UNKNOWN) return true;
  const annotations = at(metadata, "annotations");
  if (annotations === UNKNOWN) return true;
  const value = isObject(annotations) ? annotations[ANNOTATION] : undefined;
  return value === UNKNOWN || (typeof value === "string" && /(docker|runtime)\/default/.test(value));
}

export const rule: ResourceRule = {
  name: "k8s-seccomp-profile",
  pack: "security",
  severity: "medium",
  asks: "Pods run under the container runtime's seccomp profile.",
  why: "Without it every system call of the kernel is open to an exploit.",
  fix: "Set seccompProfile.type to RuntimeDefault in the security context of the pod.",
  example: `securityContext: { seccompProfile: { type: "RuntimeDefault" } }`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_31", "AVD-KSV-0030", "AVD-KSV-0104"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check(workload) {
    const pod = podTemplate(workload);
    if (pod === undefined || hasUnknownContainers(pod)) return [];
    const inherited = at(pod.spec, PROFILE);
    const containers = containersOf(pod, ["containers"]);
    const own = containers.map(({ properties }) => at(properties, PROFILE));
    const other = [inherited, ...own].find((profile) => profile !== undefined && !GOOD.includes(profile));
    if (other !== undefined) return [{ message: `${PROFILE} is ${shown(other)}, not RuntimeDefault` }];
    if (inherited !== undefined || (own.length > 0 && !own.includes(undefined))) return [];
    return annotated(pod.metadata ?? property(workload, "metadata"))
      ? []
      : [{ message: `${PROFILE} is not set for the pod, nor for all of its containers` }];
  },
};

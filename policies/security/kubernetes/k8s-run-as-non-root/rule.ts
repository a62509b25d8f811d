import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, at, isTrue, shown, type Properties } from "../../../values/read";

interface User {
  nonRoot: unknown;
  user: unknown;
}

function userOf(containerOrPod: Properties): User | typeof UNKNOWN {
  const nonRoot = at(containerOrPod, "securityContext.runAsNonRoot");
  const user = at(containerOrPod, "securityContext.runAsUser");
  return nonRoot === UNKNOWN || user === UNKNOWN ? UNKNOWN : { nonRoot, user };
}

const isSomebody = (user: unknown): boolean => (asNumber(user) ?? 0) > 0;

/** With runAsNonRoot Kubernetes starts nothing that would be root, so the number need not be looked at. */
function mayBeRoot(own: User, pod: User): boolean {
  if (isTrue(pod.nonRoot)) return own.nonRoot !== undefined && !isTrue(own.nonRoot) && !isSomebody(own.user);
  if (isSomebody(pod.user)) return own.user !== undefined && !isSomebody(own.user);
  return !isTrue(own.nonRoot) && !isSomebody(own.user);
}

export const rule: ResourceRule = {
  name: "k8s-run-as-non-root",
  pack: "security",
  severity: "medium",
  asks: "Containers do not run as root.",
  why: "Root in a container that breaks out is root on the node.",
  fix: "Set runAsNonRoot to true in the security context of the pod or of each container.",
  example: `securityContext: { runAsNonRoot: true, runAsUser: 10001 }`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.1"], "pci-dss": ["2.2.6"] },
  publicIds: ["CKV_K8S_23", "AVD-KSV-0012", "AVD-KSV-0105"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(
      workload,
      ({ properties, pod }) => {
        const own = userOf(properties);
        const inherited = userOf(pod.spec);
        if (own === UNKNOWN || inherited === UNKNOWN || !mayBeRoot(own, inherited)) return undefined;
        return `runs as root: runAsNonRoot is ${shown(own.nonRoot ?? inherited.nonRoot)}, runAsUser ${shown(own.user ?? inherited.user)}`;
      },
      ["containers"],
    ),
};

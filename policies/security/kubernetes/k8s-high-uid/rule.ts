import { containersOf, hasUnknownContainers } from "../../../kubernetes/containers";
import { podTemplate, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { asNumber, at, isFalse, shown } from "../../../values/read";

const USER = "securityContext.runAsUser";

/** Below it distributions number the users of the machine. */
const LOWEST = 10_000;

export const rule: ResourceRule = {
  name: "k8s-high-uid",
  pack: "security",
  severity: "low",
  asks: "Containers run under a user number of at least 10000.",
  why: "A lower number may be a user of the node, whose files the container then owns.",
  fix: "Set runAsUser to 10000 or more in the security context of the pod, or set hostUsers to false.",
  example: `securityContext: { runAsUser: 10001 }`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_40", "AVD-KSV-0020"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check(workload) {
    const pod = podTemplate(workload);
    // A pod with user namespaces of its own has no user of the node.
    if (pod === undefined || isFalse(at(pod.spec, "hostUsers"))) return [];
    if (at(pod.spec, "hostUsers") === UNKNOWN || hasUnknownContainers(pod)) return [];
    const inherited = at(pod.spec, USER);
    const users = containersOf(pod, ["containers"]).map(({ label, properties }) => ({
      label,
      user: at(properties, USER) ?? inherited,
    }));
    return (users.length === 0 ? [{ label: "pod", user: inherited }] : users)
      .filter(({ user }) => user !== UNKNOWN && (asNumber(user) ?? 0) < LOWEST)
      .map(({ label, user }) => ({ message: `${label}: ${USER} is ${shown(user)}, not ${LOWEST} or more` }));
  },
};

import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type RuleResource, type StackRule } from "../../../rule";
import { at, hasUnknown, isObject, objects, property } from "../../../values/read";

const POLICY = "kubernetes:networking.k8s.io/v1:NetworkPolicy";

/** Whether a policy covers a workload, or may: labels, selectors and namespaces that are not known yet count as matching. */
function mayCover(policy: RuleResource, workload: RuleResource): boolean {
  const [theirs, ours] = [policy, workload].map((resource) => property(resource, "metadata.namespace") ?? "default");
  if (theirs !== UNKNOWN && ours !== UNKNOWN && theirs !== ours) return false;
  const selector = property(policy, "spec.podSelector");
  const labels = podLabels(workload);
  if (hasUnknown(selector) || hasUnknown(labels) || objects(at(selector, "matchExpressions")).length > 0) return true;
  const wanted = at(selector, "matchLabels");
  return Object.entries(isObject(wanted) ? wanted : {}).every(
    ([key, value]) => isObject(labels) && labels[key] === value,
  );
}

function podLabels(workload: RuleResource): unknown {
  const path = workload.type.endsWith(":Pod")
    ? "metadata.labels"
    : workload.type.endsWith(":CronJob")
      ? "spec.jobTemplate.spec.template.metadata.labels"
      : "spec.template.metadata.labels";
  return property(workload, path);
}

export const rule: StackRule = {
  name: "k8s-network-policy",
  pack: "security",
  severity: "medium",
  asks: "Every workload is covered by a network policy.",
  why: "Any pod of the cluster may talk to it, a compromised one included.",
  fix: "Add a NetworkPolicy whose podSelector matches the pods.",
  example: `new kubernetes.networking.v1.NetworkPolicy("orders", { metadata: { namespace: "orders" }, spec: { podSelector: { matchLabels: { app: "orders" } }, policyTypes: ["Ingress", "Egress"] } })`,
  frameworks: { "cis-eks": ["4.3.2"], "nsa-k8s": ["network-separation"], soc2: ["CC6.6"], "pci-dss": ["1.2.1"] },
  publicIds: ["CKV2_K8S_6"],
  scope: "stack",
  types: [...WORKLOAD_TYPES, POLICY],
  check(resources) {
    const policies = ofTypes(resources, [POLICY]);
    return ofTypes(resources, WORKLOAD_TYPES)
      .filter((workload) => !policies.some((policy) => mayCover(policy, workload)))
      .map((resource) => ({ resource, message: "no network policy of its namespace selects its pods" }));
  },
};

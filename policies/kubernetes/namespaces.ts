import { dependenciesOf, ofTypes, refersToUnknown } from "../relations/references";
import type { RuleResource, StackFinding } from "../rule";
import { property } from "../values/read";
import { INGRESSES } from "./ingresses";
import { WORKLOAD_TYPES } from "./podTemplates";
import { NAMESPACED_BINDINGS, NAMESPACED_ROLES } from "./rbac";

export const NAMESPACE = "kubernetes:core/v1:Namespace";

/** The types of what people put into namespaces: workloads and what belongs to them. */
export const NAMESPACED_TYPES: readonly string[] = [
  ...WORKLOAD_TYPES,
  ...["Service", "Secret", "ServiceAccount", "ConfigMap"].map((kind) => `kubernetes:core/v1:${kind}`),
  ...NAMESPACED_ROLES,
  ...NAMESPACED_BINDINGS,
  ...INGRESSES,
];

/** Kubernetes makes these itself. */
const OF_CLUSTER = /^(default$|kube-)/;

/** Whether `metadata.namespace` says, or leaves it to Kubernetes to say, the default namespace. */
export function isDefaultNamespace(namespace: unknown): boolean {
  return namespace === undefined || namespace === "default";
}

/** The namespaces in which no object of a kind stands, those of the cluster itself left out. */
export function namespacesWithout(
  resources: readonly RuleResource[],
  kind: "ResourceQuota" | "LimitRange",
): StackFinding[] {
  const objects = ofTypes(resources, [`kubernetes:core/v1:${kind}`]);
  if (objects.some((object) => refersToUnknown(object, "metadata"))) return [];
  if (objects.some((object) => refersToUnknown(object, "metadata.namespace"))) return [];
  const named = new Set<unknown>(
    objects.flatMap((object) => [property(object, "metadata.namespace"), ...dependenciesOf(object, "metadata")]),
  );
  return ofTypes(resources, [NAMESPACE])
    .filter((namespace) => {
      const name = property(namespace, "metadata.name");
      return typeof name === "string" && !OF_CLUSTER.test(name) && !named.has(name) && !named.has(namespace.urn);
    })
    .map((resource) => ({ resource, message: `the namespace has no ${kind}` }));
}

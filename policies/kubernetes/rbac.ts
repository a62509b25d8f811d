import type { RuleResource } from "../rule";
import { at, isEmpty, objects, property, strings, type Properties } from "../values/read";

const GROUP = "rbac.authorization.k8s.io";
const VERSIONS = ["v1", "v1beta1", "v1alpha1"];

function types(kind: string): string[] {
  return VERSIONS.map((version) => `kubernetes:${GROUP}/${version}:${kind}`);
}

export const CLUSTER_ROLES: readonly string[] = types("ClusterRole");
export const NAMESPACED_ROLES: readonly string[] = types("Role");
export const ROLES: readonly string[] = [...NAMESPACED_ROLES, ...CLUSTER_ROLES];
export const NAMESPACED_BINDINGS: readonly string[] = types("RoleBinding");
const CLUSTER_BINDINGS: readonly string[] = types("ClusterRoleBinding");
export const ROLE_BINDINGS: readonly string[] = [...NAMESPACED_BINDINGS, ...CLUSTER_BINDINGS];

/** A right that a role's rule may grant: any of the verbs on any of the resources. */
export interface Right {
  /** Absent: whatever the group, where no other has such resources. */
  apiGroups?: readonly string[];
  /** With the subresource, e.g. `pods/exec`. */
  resources: readonly string[];
  verbs: readonly string[];
  /** A rule that names single objects does not count. */
  unlessNamed?: boolean;
}

/** The rules of a role; what is not known yet is left out. */
export function rulesOf(role: RuleResource): Properties[] {
  return objects(property(role, "rules"));
}

/** Whether one rule of a role grants a right, by name or by wildcard. */
function grants(rule: Properties, { apiGroups, resources, verbs, unlessNamed = false }: Right): boolean {
  return (
    !(unlessNamed && !isEmpty(at(rule, "resourceNames"))) &&
    (apiGroups === undefined || has(rule, "apiGroups", apiGroups)) &&
    has(rule, "verbs", verbs) &&
    has(rule, "resources", resources)
  );
}

function has(rule: Properties, element: string, wanted: readonly string[]): boolean {
  return strings(at(rule, element)).some(
    (given) => given === "*" || wanted.some((name) => given === name || given === anyParent(name)),
  );
}

/** For `pods/exec`, the pattern of that subresource of any resource; nothing for a resource itself. */
function anyParent(resource: string): string | undefined {
  const slash = resource.indexOf("/");
  return slash < 0 ? undefined : `*${resource.slice(slash)}`;
}

/** The rule of a role that grants a right, as a message names it. */
export function grantingRule(role: RuleResource, right: Right): string | undefined {
  const index = rulesOf(role).findIndex((rule) => grants(rule, right));
  return index < 0 ? undefined : `rules[${index}]`;
}

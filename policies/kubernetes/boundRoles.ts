import { dependenciesOf, ofTypes } from "../relations/references";
import type { RuleResource, StackFinding } from "../rule";
import { at, objects, property, shown } from "../values/read";
import { kindOf, namespaceOf } from "./objects";
import { grantingRule, ROLE_BINDINGS, ROLES, type Right } from "./rbac";

/** What a rule about bound roles looks at. */
export const ROLES_AND_BINDINGS: readonly string[] = [...ROLES, ...ROLE_BINDINGS];

/** Groups whose members are service accounts or nodes, by name or as all who have logged in. */
const MACHINE_GROUPS = /^system:(serviceaccounts|nodes|authenticated|unauthenticated)\b/;

/**
 * The bindings that give a right to a service account or a node, through a role of the stack. Roles of which the stack does
 * not hold the rules, such as `cluster-admin`, are not judged.
 *
 * @param right what nobody but people should be given.
 * @param meaning what the right is for, e.g. `run commands in pods`.
 */
export function machinesMay(resources: readonly RuleResource[], right: Right, meaning: string): StackFinding[] {
  const rules = new Map(ofTypes(resources, ROLES).map((role) => [role, grantingRule(role, right)]));
  const granting = indexed([...rules].flatMap(([role, rule]) => (rule === undefined ? [] : [role])));
  return ofTypes(resources, ROLE_BINDINGS).flatMap((binding) => {
    const machine = objects(property(binding, "subjects")).find(isMachine);
    if (machine === undefined) return [];
    const role = boundBy(binding, granting);
    if (role === undefined) return [];
    const subject = `${String(at(machine, "kind"))} ${shown(at(machine, "name"))}`;
    const message = `${subject} may ${meaning}, by ${rules.get(role)} of the role ${role.name}`;
    return [{ resource: binding, message }];
  });
}

function isMachine(subject: object): boolean {
  const [kind, name] = [at(subject, "kind"), at(subject, "name")];
  if (kind === "ServiceAccount" || kind === "Node") return true;
  return kind === "Group" && typeof name === "string" && MACHINE_GROUPS.test(name);
}

type Roles = ReadonlyMap<string, RuleResource>;

/** Roles by what a binding can name them by: kind, namespace and name, or the engine's URN. */
function indexed(roles: readonly RuleResource[]): Roles {
  const index = new Map<string, RuleResource>();
  for (const role of roles) {
    const key = keyOf(kindOf(role), role, property(role, "metadata.name"));
    index.set(role.urn, role);
    if (key !== undefined) index.set(key, role);
  }
  return index;
}

function keyOf(kind: unknown, inNamespaceOf: RuleResource, name: unknown): string | undefined {
  if (typeof name !== "string") return undefined;
  if (kind === "ClusterRole") return `ClusterRole ${name}`;
  const namespace = namespaceOf(inNamespaceOf);
  return typeof namespace === "string" ? `Role ${namespace}/${name}` : undefined;
}

function boundBy(binding: RuleResource, roles: Roles): RuleResource | undefined {
  const key = keyOf(property(binding, "roleRef.kind"), binding, property(binding, "roleRef.name"));
  const keys = [...dependenciesOf(binding, "roleRef"), ...(key === undefined ? [] : [key])];
  return keys.map((name) => roles.get(name)).find((role) => role !== undefined);
}

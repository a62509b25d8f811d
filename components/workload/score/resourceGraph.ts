import { parseTemplate, type Reference, referencesIn } from "./placeholders";
import { pointer } from "./pointer";
import type { ScoreResource, ScoreWorkload } from "./scoreWorkload";
import { templatesOf } from "./templates";

/** What a finding of these checks looks like: the pointer of the value and what is wrong with it. */
export interface Refusal {
  path: string;
  message: string;
  atKey?: boolean;
}

/** Identity of a resource: `type.class#workload.name`, or `type.class#id`, which several workloads may share. */
export function resourceUid(
  workload: string,
  name: string,
  resource: Pick<ScoreResource, "type" | "class" | "id">,
): string {
  return `${resource.type}.${resource.class}#${resource.id ?? `${workload}.${name}`}`;
}

/** Names of the resources whose outputs a resource's params refer to. */
function dependenciesOf(name: string, workload: Pick<ScoreWorkload, "containers" | "resources">): string[] {
  const references = templatesOf(workload)
    .filter(({ resource }) => resource === name)
    .flatMap(({ text }) => referencesIn(text));
  return [...new Set(references.flatMap((reference) => resourceOf(reference) ?? []))];
}

/** The name of the resource that a reference points at. */
export function resourceOf({ keys }: Reference): string | undefined {
  return keys[0] === "resources" ? keys[1] : undefined;
}

/** The resources, each after those whose outputs its params refer to. The graph must have no cycle: see `cycleProblems`. */
export function inDependencyOrder(workload: Pick<ScoreWorkload, "containers" | "resources">): string[] {
  const order: string[] = [];
  const visit = (name: string): void => {
    if (order.includes(name)) return;
    dependenciesOf(name, workload).forEach(visit);
    order.push(name);
  };
  Object.keys(workload.resources).forEach(visit);
  return order;
}

/** Resources whose params need each other's outputs. */
export function cycleProblems(workload: Pick<ScoreWorkload, "containers" | "resources">): Refusal[] {
  const told = new Set<string>();
  return Object.keys(workload.resources).flatMap((name) => {
    const cycle = cycleFrom(name, workload);
    if (cycle === undefined || cycle.some((member) => told.has(member))) return [];
    cycle.forEach((member) => told.add(member));
    const message = `resources need each other's outputs: ${[...cycle, name].join(" needs ")}`;
    return [{ path: pointer("/resources", name, "params"), message }];
  });
}

function cycleFrom(start: string, workload: Pick<ScoreWorkload, "containers" | "resources">): string[] | undefined {
  const seen = new Set<string>();
  const walk = (name: string, way: string[]): string[] | undefined => {
    for (const next of dependenciesOf(name, workload)) {
      if (next === start) return [...way, name];
      if (seen.has(next)) continue;
      seen.add(next);
      const found = walk(next, [...way, name]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(start, []);
}

/** Resources of one file that are the same (type, class and id) and yet ask for different things. */
export function sharedResourceProblems({ name, resources }: Pick<ScoreWorkload, "name" | "resources">): Refusal[] {
  const first = new Map<string, string>();
  return Object.entries(resources).flatMap(([key, resource]) => {
    const uid = resourceUid(name, key, resource);
    const other = first.get(uid);
    if (other === undefined) {
      first.set(uid, key);
      return [];
    }
    const difference = differenceOf(resource, resources[other] as ScoreResource);
    if (difference === undefined) return [];
    const message = `${JSON.stringify(resource.id)} is the same ${resource.type} as resources.${other}, whose ${difference} differ`;
    return [{ path: pointer("/resources", key), message }];
  });
}

/** What differs between two declarations of one shared resource. */
export function differenceOf(one: ScoreResource, other: ScoreResource): "params" | "metadata" | undefined {
  if (canonical(one.params) !== canonical(other.params)) return "params";
  return canonical(one.metadata) === canonical(other.metadata) ? undefined : "metadata";
}

/** JSON with keys in order, so that equal values have equal texts. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) =>
    typeof item === "object" && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

/** The resource that a text refers to as a whole, e.g. `data` for `${resources.data}`; undefined for anything else. */
export function wholeResource(text: string): string | undefined {
  const [part, ...others] = parseTemplate(text);
  if (part === undefined || others.length > 0 || !("reference" in part)) return undefined;
  const { keys } = part.reference;
  return keys.length === 2 && keys[0] === "resources" ? keys[1] : undefined;
}

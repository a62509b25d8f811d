import type { Properties } from "../models/model";
import type { StoredResource } from "./cloud";
import { CloudRequestError } from "./cloudRequestError";
import { nearest } from "./nearest";
import { parsePath, valuesAt, withValueAt, writePath, type Step } from "./paths";

/** A property and its new value. */
export interface PropertyEdit {
  /** `tags.Owner`, `ingress[0].toPort`, `tags["a.b"]`. */
  path: string;
  /** `undefined` removes the property. */
  value: unknown;
}

export interface EditedProperty {
  path: string;
  before: unknown;
  after: unknown;
}

/** Identity of a resource: the cloud chose it. */
const FIXED = new Set(["id", "arn", "urn"]);

/**
 * A copy of the resource with its properties changed. Inputs change too: they are what a refresh reads, and what the next
 * update compares the program with.
 *
 * @throws CloudRequestError when a path leads nowhere, with the nearest right name.
 */
export function editResource(
  resource: StoredResource,
  edits: readonly PropertyEdit[],
): { resource: StoredResource; edited: EditedProperty[] } {
  const edited: EditedProperty[] = [];
  let changed = resource;
  for (const edit of edits) {
    const steps = stepsOf(changed, edit.path);
    edited.push({ path: edit.path, before: valuesAt(changed.outputs, edit.path)[0], after: edit.value });
    changed = withProperty(changed, steps, edit.value);
  }
  return { resource: changed, edited };
}

function stepsOf(resource: StoredResource, path: string): Step[] {
  const steps = parsePath(path);
  const top = String(steps?.[0]);
  if (steps === undefined || top === "[]" || top === "{}") {
    throw new CloudRequestError(
      `${JSON.stringify(path)} is not a property path; allowed: tags.Owner, ingress[0].toPort, tags["a.b"]`,
    );
  }
  if (FIXED.has(top)) throw new CloudRequestError(`${top} is the resource's identity and cannot be changed`);
  // A map such as tags takes new keys; a resource has only the properties that its type has.
  const existing = { tags: {}, ...resource.inputs, ...resource.outputs };
  for (let depth = 0; depth < Math.max(1, steps.length - 1); depth++) {
    const before = writePath(steps.slice(0, depth));
    const container = depth === 0 ? existing : valuesAt(existing, before)[0];
    const step = steps[depth] ?? "";
    const names = typeof container === "object" && container !== null ? Object.keys(container) : [];
    if (!names.includes(String(step))) throw notThere(resource, String(step), path, names);
  }
  return steps;
}

function notThere({ type, id }: StoredResource, given: string, path: string, names: readonly string[]): Error {
  const near = nearest(given, [...names]);
  const hint = near === undefined ? "" : `. Did you mean ${JSON.stringify(near)}?`;
  const list = near !== undefined || names.length === 0 ? "" : `; there are: ${names.join(", ")}`;
  return new CloudRequestError(`${type} ${id} has no property ${JSON.stringify(given)} (of ${path})${list}${hint}`);
}

function withProperty(resource: StoredResource, steps: readonly Step[], value: unknown): StoredResource {
  const top = String(steps[0]);
  const before = top in resource.inputs ? resource.inputs : { ...resource.inputs, [top]: resource.outputs[top] };
  const inputs = withValueAt(before, steps, value) as Properties;
  let outputs = withValueAt(resource.outputs, steps, value) as Properties;
  if (top === "tags" && "tagsAll" in outputs) {
    outputs = withValueAt(outputs, ["tagsAll", ...steps.slice(1)], value) as Properties;
  }
  return { ...resource, inputs, outputs };
}

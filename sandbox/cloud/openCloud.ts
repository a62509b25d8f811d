import { nearest } from "./nearest";
import type { CloudResource, Properties } from "../models/model";
import { Cloud, type StoredResource } from "./cloud";
import { Journal, readResources } from "./journal";
import { lockCloud } from "./lock";
import { parsePath, withValueAt } from "./paths";
import * as fs from "node:fs";

/** Something was asked of the cloud that it does not have, or cannot do. */
export class CloudRequestError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "CloudRequestError";
  }
}

/** The cloud kept in a directory, while no engine works on it. */
export interface OfflineCloud {
  list(): CloudResource[];
  /** @throws CloudRequestError when nothing, or more than one thing, is called that. */
  get(idOrUrnOrName: string): CloudResource;
  /**
   * Changes a property behind the program's back, as somebody in the console would: `tags.Owner`, `ingress[0].toPort`.
   * `undefined` removes it.
   *
   * @throws CloudRequestError when there is no such resource, or the property cannot be changed.
   */
  edit(idOrUrnOrName: string, path: string, value: unknown): Promise<CloudResource>;
  /** Takes a resource away, whatever uses it. */
  remove(idOrUrnOrName: string): Promise<void>;
  /** Empties the cloud. */
  reset(): Promise<void>;
}

/** Identity of a resource: the cloud chose it. */
const FIXED = new Set(["id", "arn", "urn"]);

/** Opens the cloud kept in `directory`. Changes take its lock for a moment: they wait for, and then refuse, a running engine. */
export function openCloud(directory: string): OfflineCloud {
  const change = <T>(make: (cloud: Cloud) => T) => whileLocked(directory, make);
  return {
    list: () => readResources(directory),
    get: (name) => named(readResources(directory), name),
    edit: (name, path, value) =>
      change((cloud) => {
        const edited = editedResource(named([...cloud.all()], name), path, value);
        cloud.put(edited);
        return edited;
      }),
    remove: (name) =>
      change((cloud) => {
        const { type, id } = named([...cloud.all()], name);
        cloud.remove(type, id);
      }),
    reset: async () => {
      const unlock = await lockCloud(directory);
      for (const file of fs.readdirSync(directory)) {
        if (/^(cloud\.json|journal-\d+\.jsonl)$/.test(file)) fs.rmSync(`${directory}/${file}`);
      }
      unlock();
    },
  };
}

async function whileLocked<T>(directory: string, make: (cloud: Cloud) => T): Promise<T> {
  const unlock = await lockCloud(directory);
  const journal = new Journal(directory);
  try {
    return make(new Cloud({ accountId: "", region: "", log: journal, resources: journal.resources }));
  } finally {
    journal.close();
    unlock();
  }
}

function named(resources: readonly StoredResource[], name: string): StoredResource {
  const found = resources.filter((resource) => namesOf(resource).includes(name));
  if (found.length === 1) return found[0]!;
  if (found.length > 1) {
    const choices = found.map(({ type, id }) => `${type} ${id}`).join(", ");
    throw new CloudRequestError(`${JSON.stringify(name)} names ${found.length} resources: ${choices}; give the id`);
  }
  const near = nearest(name, resources.flatMap(namesOf));
  const hint = near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`;
  throw new CloudRequestError(`nothing in the sandbox has the id, ARN, URN or name ${JSON.stringify(name)}.${hint}`);
}

function namesOf({ id, urn, outputs }: StoredResource): string[] {
  const logical = urn?.slice(urn.lastIndexOf("::") + 2);
  const names = [id, urn, logical, outputs.arn, outputs.name, outputs.bucket, outputs.identifier];
  return [...new Set(names.filter((each): each is string => typeof each === "string" && each !== ""))];
}

/** Inputs change too: they are what a refresh reads, and what the next update compares the program with. */
function editedResource(resource: StoredResource, path: string, value: unknown): StoredResource {
  const steps = parsePath(path);
  if (steps === undefined)
    throw new CloudRequestError(`${JSON.stringify(path)} is not a property path, e.g. tags.Owner`);
  const top = String(steps[0]);
  if (FIXED.has(top)) throw new CloudRequestError(`${top} is the resource's identity and cannot be changed`);
  const known = [...Object.keys(resource.outputs), ...Object.keys(resource.inputs)];
  if (!known.includes(top) && top !== "tags") {
    const near = nearest(top, known);
    const hint = near === undefined ? `; it has ${known.join(", ")}` : `. Did you mean ${JSON.stringify(near)}?`;
    throw new CloudRequestError(`${resource.type} ${resource.id} has no property ${JSON.stringify(top)}${hint}`);
  }
  const before = top in resource.inputs ? resource.inputs : { ...resource.inputs, [top]: resource.outputs[top] };
  const inputs = withValueAt(before, steps, value) as Properties;
  let outputs = withValueAt(resource.outputs, steps, value) as Properties;
  if (top === "tags" && "tagsAll" in outputs) {
    outputs = withValueAt(outputs, ["tagsAll", ...steps.slice(1)], value) as Properties;
  }
  return { ...resource, inputs, outputs };
}

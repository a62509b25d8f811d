import * as fs from "node:fs";
import type { CloudResource } from "../models/model";
import { Cloud, type StoredResource } from "./cloud";
import { CloudRequestError } from "./cloudRequestError";
import { editResource, type EditedProperty, type PropertyEdit } from "./editResource";
import { Journal, readResources } from "./journal";
import { lockCloud } from "./lock";
import { nearest } from "./nearest";

/** A resource after it was changed, with what was changed. */
interface EditedResource {
  resource: CloudResource;
  edited: EditedProperty[];
}

/** The cloud kept in a directory, while no engine works on it. */
export interface OfflineCloud {
  list(): CloudResource[];
  /** @throws CloudRequestError when nothing, or more than one thing, is called that. */
  get(idOrUrnOrName: string): CloudResource;
  /**
   * Changes properties behind the program's back, as somebody in the console would: all of them or, when one cannot be
   * changed, none.
   *
   * @throws CloudRequestError when there is no such resource, or a property cannot be changed.
   */
  edit(idOrUrnOrName: string, edits: readonly PropertyEdit[]): Promise<EditedResource>;
  /** Takes a resource away, whatever uses it. */
  remove(idOrUrnOrName: string): Promise<CloudResource>;
  /** Empties the cloud. */
  reset(): Promise<void>;
}

/** Opens the cloud kept in `directory`. Changes take its lock for a moment: they wait for, and then refuse, a running engine. */
export function openCloud(directory: string): OfflineCloud {
  const change = <T>(make: (cloud: Cloud) => T) => whileLocked(directory, make);
  return {
    list: () => readResources(directory),
    get: (name) => named(readResources(directory), name),
    edit: (name, edits) =>
      change((cloud) => {
        const { resource, edited } = editResource(named([...cloud.all()], name), edits);
        cloud.put(resource);
        return { resource, edited };
      }),
    remove: (name) =>
      change((cloud) => {
        const resource = named([...cloud.all()], name);
        cloud.remove(resource.type, resource.id);
        return resource;
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
    const choices = found.map(({ type, id }) => `\n  ${type} ${id}`).join("");
    throw new CloudRequestError(
      `${JSON.stringify(name)} names ${found.length} resources; give the id or ARN of one:${choices}`,
    );
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

import { sameValue } from "../providers/sameValue";
import type { Properties } from "../models/model";
import type { StoredResource } from "./cloud";

/** A create that was begun and whose answer never arrived. */
export interface PendingCreate {
  type: string;
  /** What was asked for, as an exported stack holds it, decoded. */
  inputs: Properties;
  /** The program's name for it. */
  urn?: string;
}

/** Properties that name a resource in the cloud, whatever its type. */
const NAMES = ["name", "bucket", "identifier", "clusterIdentifier", "clusterName", "replicationGroupId", "queueName"];

/**
 * The resource that an interrupted create made, when it got that far: of the same type, not among `known` ids, with the same
 * name and tags; where a type has no names, with the same inputs. Of several alike, the one made under the same URN.
 */
export function findPending(
  resources: Iterable<StoredResource>,
  { type, inputs, urn }: PendingCreate,
  known: ReadonlySet<string>,
): string | undefined {
  const candidates = [...resources].filter((resource) => resource.type === type && !known.has(resource.id));
  const alike = candidates.filter((resource) => isSame(resource.inputs, inputs));
  return (alike.find((resource) => resource.urn === urn) ?? alike[0])?.id;
}

function isSame(made: Properties, asked: Properties): boolean {
  const name = NAMES.find((each) => typeof asked[each] === "string" && asked[each] !== "");
  if (name !== undefined && made[name] !== asked[name]) return false;
  if (!sameValue(made.tags, asked.tags)) return false;
  return name !== undefined || sameValue(made, withoutUnreadable(made, asked));
}

/** A secret that could not be decrypted says nothing about the difference. */
function withoutUnreadable(made: Properties, asked: Properties): Properties {
  return Object.fromEntries(
    Object.entries(asked).map(([name, value]) => [name, isUnreadable(value) ? made[name] : value]),
  );
}

function isUnreadable(value: unknown): boolean {
  return typeof value === "object" && value !== null && "ciphertext" in value;
}

import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Properties } from "../../models/model";
import { UNKNOWN } from "../../providers/provider";
import { SecretTrace } from "./secretTrace";
import { OUTPUT, RESOURCE, SECRET, SIGNATURE, UNKNOWN_TEXTS } from "./signatures";

/** A message's properties as a provider sees them. */
export interface Decoded {
  values: Properties;
  secrets: SecretTrace;
}

/**
 * Plain values of the engine's wire form: secrets unwrapped and noted, unknown values as `UNKNOWN`, a resource as its id (its
 * URN where it has none). Assets and archives stay as they are.
 */
export function decode(struct: Struct | undefined, secrets = new SecretTrace()): Decoded {
  return decodeWire(struct?.toJavaScript() ?? {}, secrets);
}

/** The same, of properties that were read from JSON, as an exported stack holds them. */
export function decodeWire(wire: Record<string, unknown>, secrets = new SecretTrace()): Decoded {
  return { values: plainMap(wire, "", secrets), secrets };
}

function plainMap(map: object, path: string, secrets: SecretTrace): Properties {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [name, plain(value, below(path, name), secrets)]),
  );
}

function plain(value: unknown, path: string, secrets: SecretTrace): unknown {
  if (typeof value === "string") return UNKNOWN_TEXTS.has(value) ? UNKNOWN : value;
  if (Array.isArray(value)) return value.map((each, index) => plain(each, below(path, String(index)), secrets));
  if (typeof value !== "object" || value === null) return value;
  return special(value as Record<string, unknown>, path, secrets);
}

function special(value: Record<string, unknown>, path: string, secrets: SecretTrace): unknown {
  switch (value[SIGNATURE]) {
    case SECRET: {
      const inner = plain(secretText(value), path, secrets);
      secrets.note(path, inner);
      return inner;
    }
    case OUTPUT: {
      const inner = "value" in value ? plain(value.value, path, secrets) : UNKNOWN;
      if (value.secret === true) secrets.note(path, inner);
      return inner;
    }
    case RESOURCE:
      return plain(value.id === undefined || value.id === "" ? value.urn : value.id, path, secrets);
    case undefined:
      return plainMap(value, path, secrets);
    default:
      return value;
  }
}

/** State files hold the JSON text of a secret under `plaintext`. */
function secretText({ value, plaintext }: Record<string, unknown>): unknown {
  return value === undefined && typeof plaintext === "string" ? JSON.parse(plaintext) : value;
}

/** Paths inside a message, for the trace alone: steps joined by a character that no property name has. */
export function below(path: string, step: string): string {
  return `${path}\u0000${step}`;
}

import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Properties } from "../../models/model";
import { below } from "./decode";
import type { SecretTrace } from "./secretTrace";
import { SECRET, SIGNATURE, UNKNOWN_TEXT } from "./signatures";

export interface Marking {
  /** What was secret in the request that this answers. */
  secrets?: SecretTrace;
  /** Names of properties that are secret whatever the program says. */
  secretNames?: readonly string[];
}

/** The wire form of a provider's plain values, with secrets marked: what was one, what is made of one, what the model says is one. */
export function encode(values: Properties, marking: Marking = {}): Struct {
  return Struct.fromJavaScript(encodeWire(values, marking) as Parameters<typeof Struct.fromJavaScript>[0]);
}

function encodeWire(values: Properties, { secrets, secretNames = [] }: Marking = {}): Properties {
  const wire = wireMap(values, "", secrets);
  for (const name of secretNames) {
    if (wire[name] !== undefined && wire[name] !== null) wire[name] = asSecret(wire[name]);
  }
  return wire;
}

function wireMap(map: object, path: string, secrets: SecretTrace | undefined): Properties {
  const entries = Object.entries(map).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, marked(value, below(path, name), secrets)]));
}

function marked(value: unknown, path: string, secrets: SecretTrace | undefined): unknown {
  const wire = wireOf(value, path, secrets);
  if (secrets === undefined) return wire;
  const isSecret = secrets.isSecretAt(path) || (typeof value === "string" && secrets.isDerived(value));
  return isSecret ? asSecret(wire) : wire;
}

function wireOf(value: unknown, path: string, secrets: SecretTrace | undefined): unknown {
  if (typeof value === "symbol") return UNKNOWN_TEXT;
  if (Array.isArray(value)) {
    return value.map((each, index) => (each === undefined ? null : marked(each, below(path, String(index)), secrets)));
  }
  if (typeof value !== "object" || value === null) return value;
  return wireMap(value, path, SIGNATURE in value ? undefined : secrets);
}

function asSecret(wire: unknown): unknown {
  const isSecretAlready = typeof wire === "object" && wire !== null && (wire as Properties)[SIGNATURE] === SECRET;
  return isSecretAlready ? wire : { [SIGNATURE]: SECRET, value: wire };
}

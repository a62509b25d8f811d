import { isDeepStrictEqual } from "node:util";
import type { Properties } from "../models/model";
import { isMap } from "./difference";
import { sameQuantity } from "./quantity";
import type { KubernetesObject } from "./kubernetesObject";

/** Fields by which the API server tells the elements of a list apart, tried in this order. */
const LIST_KEYS: readonly (readonly string[])[] = [
  ["name"],
  ["mountPath"],
  ["containerPort", "protocol"],
  ["port", "protocol"],
  ["type"],
  ["topologyKey", "whenUnsatisfiable"],
  ["ip"],
];

/** Fields that hold a quantity, or a map of them, which the server rewrites in canonical form. */
const QUANTITIES: ReadonlySet<string> = new Set([
  "limits",
  "requests",
  "hard",
  "capacity",
  "overhead",
  "default",
  "defaultRequest",
  "min",
  "max",
  "sizeLimit",
  "divisor",
  "averageValue",
  "cpu",
  "memory",
  "storage",
]);

/**
 * The inputs that the live object stands for: every field that `inputs` names, with the live value. Fields that only
 * the
 * server or other managers set are left out, so that comparing with `inputs` shows outside changes to what Plinth
 * manages.
 * Where the server merely writes the same value differently (quantities, absent zero values) the writing of `inputs` is
 * kept.
 */
export function liveInputs(inputs: Properties, live: KubernetesObject): Properties {
  const plain = prune(inputs, live) as Properties;
  return live.kind === "Secret" && isMap(inputs.stringData) ? withStringData(plain, inputs, live) : plain;
}

function prune(input: unknown, live: unknown, quantity = false): unknown {
  if (live === undefined || live === null) return isZero(input) ? input : undefined;
  if (isMap(input) && isMap(live)) return pruneMap(input, live, quantity);
  if (Array.isArray(input) && Array.isArray(live)) return pruneList(input, live);
  return sameScalar(input, live) || (quantity && sameQuantity(input, live)) ? input : live;
}

function pruneMap(input: Properties, live: Properties, quantity: boolean): Properties {
  const pruned: Properties = {};
  for (const [key, value] of Object.entries(input)) {
    const kept = prune(value, live[key], quantity || QUANTITIES.has(key));
    if (kept !== undefined) pruned[key] = kept;
  }
  return pruned;
}

function pruneList(input: readonly unknown[], live: readonly unknown[]): unknown[] {
  const key = LIST_KEYS.find((fields) => input.length > 0 && isKeyedBy(input, fields) && isKeyedBy(live, fields));
  if (key !== undefined) {
    return input.flatMap((element) => {
      const match = live.find((candidate) => keyOf(candidate, key) === keyOf(element, key));
      return match === undefined ? [] : [prune(element, match)];
    });
  }
  if (input.length !== live.length) return [...live];
  return input.map((element, index) => prune(element, live[index]));
}

function isKeyedBy(list: readonly unknown[], fields: readonly string[]): boolean {
  const keys = list.map((element) => keyOf(element, fields));
  return (
    list.every((element) => isMap(element) && element[fields[0] as string] !== undefined) &&
    new Set(keys).size === keys.length
  );
}

const KEY_DEFAULTS: Properties = { protocol: "TCP" };

function keyOf(element: unknown, fields: readonly string[]): string {
  return JSON.stringify(fields.map((field) => (isMap(element) ? (element[field] ?? KEY_DEFAULTS[field]) : undefined)));
}

function sameScalar(input: unknown, live: unknown): boolean {
  if (isDeepStrictEqual(input, live)) return true;
  const scalar = (value: unknown) => typeof value === "string" || typeof value === "number";
  if (!scalar(input) || !scalar(live)) return false;
  return String(input) === String(live) || sameInstant(input, live);
}

function sameInstant(a: unknown, b: unknown): boolean {
  const form = /^\d{4}-\d\d-\d\dT/;
  return form.test(String(a)) && form.test(String(b)) && Date.parse(String(a)) === Date.parse(String(b));
}

/** A value that the server's JSON leaves out. */
function isZero(value: unknown): boolean {
  if (isMap(value)) return Object.values(value).every(isZero);
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || value === "" || value === 0 || value === false;
}

/** The server keeps `stringData` only as base64 in `data`. */
function withStringData(pruned: Properties, inputs: Properties, live: KubernetesObject): Properties {
  const data = isMap(live.data) ? live.data : {};
  const stringData: Properties = {};
  for (const key of Object.keys(inputs.stringData as Properties)) {
    if (typeof data[key] === "string") stringData[key] = Buffer.from(data[key], "base64").toString("utf8");
  }
  return { ...pruned, stringData };
}

import { UNKNOWN } from "../rule";

/** How the engine's protocol writes a value that is not known yet, one marker a kind of value. */
export const UNKNOWN_MARKERS: ReadonlySet<unknown> = new Set([
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);

/** The property under which @pulumi/policy hands out the object behind its proxy, which throws at every unknown value. */
const PROXY_TARGET = "__getSpecialProxyTarget";

/** The properties as the engine sent them, which can be read without an exception at what is not known yet. */
export function behindProxy(props: Record<string, unknown>): Record<string, unknown> {
  return (props[PROXY_TARGET] ?? props) as Record<string, unknown>;
}

const converted = new WeakMap<object, Record<string, unknown>>();

/**
 * A resource's properties as rules read them: plain objects, secrets in the open, unknown values as `UNKNOWN`. All rules
 * that judge the same properties get the same object.
 */
export function plainProperties(props: Record<string, unknown>): Record<string, unknown> {
  const target = behindProxy(props);
  let plain = converted.get(target);
  if (plain === undefined) {
    plain = withUnknowns(target) as Record<string, unknown>;
    converted.set(target, plain);
  }
  return plain;
}

function withUnknowns(value: unknown): unknown {
  if (typeof value === "string") return UNKNOWN_MARKERS.has(value) ? UNKNOWN : value;
  if (Array.isArray(value)) return value.map(withUnknowns);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withUnknowns(inner)]));
}

import { UNKNOWN_MARKERS } from "../../policies/host/unknowns";
import { UNKNOWN } from "../../policies/rule";
import { SECRET } from "./secret";

/** Under which the engine writes what kind of value an object stands for, and the kind `secret`. */
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET_KIND = "1b47061264138c4ac30d75fd1eb44270";

/**
 * Puts markers in the place of secrets and of unknown values, inside a value that was parsed from JSON. Without recursion:
 * a value may be nested deeper than the stack is.
 */
export function markOpaqueValues(value: object): void {
  const open: object[] = [value];
  for (let container = open.pop(); container !== undefined; container = open.pop()) {
    for (const [key, inner] of Object.entries(container)) {
      const marked = markerOf(inner);
      // Not an assignment: for a key `__proto__` that would change the prototype and keep the secret.
      if (marked !== undefined) Object.defineProperty(container, key, { value: marked });
      else if (typeof inner === "object" && inner !== null) open.push(inner as object);
    }
  }
}

function markerOf(value: unknown): symbol | undefined {
  if (typeof value === "string") return UNKNOWN_MARKERS.has(value) ? UNKNOWN : undefined;
  const isSecret = typeof value === "object" && (value as Record<string, unknown> | null)?.[SIGNATURE] === SECRET_KIND;
  return isSecret ? SECRET : undefined;
}

/**
 * Whether two inputs mean the same to the cloud: unset, null and empty are one; numbers and booleans equal their text;
 * JSON documents are compared by content; assets by hash.
 */
export function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (isUnset(one) || isUnset(other)) return isUnset(one) && isUnset(other);
  if (typeof one === "symbol" || typeof other === "symbol") return false;
  if (typeof one === "string" && typeof other === "string") return sameText(one, other);
  if (typeof one !== "object" || typeof other !== "object")
    return isScalar(one) && isScalar(other) && String(one) === String(other);
  if (Array.isArray(one) || Array.isArray(other)) {
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    return one.every((each, index) => sameValue(each, other[index]));
  }
  return sameMap(one as Record<string, unknown>, other as Record<string, unknown>);
}

/** Whether a value stands for nothing: the cloud does not tell an empty list from one that was never given. */
export function isUnset(value: unknown): boolean {
  if (value === undefined || value === null || value === "") return true;
  return typeof value === "object" && Object.keys(value).length === 0;
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function sameMap(one: Record<string, unknown>, other: Record<string, unknown>): boolean {
  if (typeof one.hash === "string" && typeof other.hash === "string" && one.hash === other.hash) return true;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => sameValue(one[name], other[name]));
}

function sameText(one: string, other: string): boolean {
  const [document, otherDocument] = [jsonOf(one), jsonOf(other)];
  return document !== undefined && otherDocument !== undefined && canonical(document) === canonical(otherDocument);
}

function jsonOf(text: string): object | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

/** Fields of an IAM policy that are sets, and that may be written as one string. */
const POLICY_SETS: ReadonlySet<string> = new Set([
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "AWS",
  "Service",
  "Federated",
  "CanonicalUser",
]);

/** One text for all documents that mean the same. */
function canonical(value: unknown, field?: string): string {
  if (Array.isArray(value)) {
    const parts = value.map((each) => canonical(each));
    if (field === undefined || !POLICY_SETS.has(field)) return `[${parts.join()}]`;
    return parts.length === 1 ? parts[0]! : `[${parts.sort().join()}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each, name)}`).join()}}`;
}

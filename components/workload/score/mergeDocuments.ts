/** A YAML document that is a map. */
export type Document = Record<string, unknown>;

/**
 * Lays overrides over a document: maps merge key by key, everything else (lists too) is replaced, and `null` removes a key.
 * Neither argument is changed.
 */
export function mergeDocuments(base: unknown, overrides: unknown): unknown {
  if (!isMap(base) || !isMap(overrides)) return overrides;
  const merged: Document = { ...base };
  for (const [key, value] of Object.entries(overrides)) {
    if (value === null) delete merged[key];
    else merged[key] = key in merged ? mergeDocuments(merged[key], value) : value;
  }
  return merged;
}

/** Whether a YAML value is a map. */
export function isMap(value: unknown): value is Document {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

type Outputs = Readonly<Record<string, unknown>>;

/** Paths of the outputs that are not there any more: of a map that is gone as a whole only its own. */
export function removedOutputs(before: Outputs, after: Outputs, prefix = ""): string[] {
  return Object.entries(before).flatMap(([key, value]) => {
    if (value === undefined || value === null) return [];
    const path = prefix === "" ? key : `${prefix}.${key}`;
    const now = after[key];
    if (now === undefined || now === null) return [path];
    return isMap(value) && isMap(now) ? removedOutputs(value, now, path) : [];
  });
}

function isMap(value: unknown): value is Outputs {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

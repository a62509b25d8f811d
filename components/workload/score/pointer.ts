/** The JSON pointer of a value below `parent`. */
export function pointer(parent: string, ...keys: (string | number)[]): string {
  return keys.reduce<string>((path, key) => `${path}/${String(key).replace(/~/g, "~0").replace(/\//g, "~1")}`, parent);
}

/** The keys of a JSON pointer. */
function keysOf(path: string): string[] {
  return path
    .split("/")
    .slice(1)
    .map((key) => key.replace(/~1/g, "/").replace(/~0/g, "~"));
}

/** Whether `path` leads somewhere in `document`. */
export function exists(document: unknown, path: string): boolean {
  let value = document;
  for (const key of keysOf(path)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Record<string, unknown>)[key];
  }
  return true;
}

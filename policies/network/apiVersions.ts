const VERSION = /^v\d+((alpha|beta)\d*)?$/i;
/** A version inside a regular expression, such as `/v[0-9]+/` or `/v\d/`. */
const VERSION_PATTERN = /(^|\/)v(\d|\[|\\d)/i;

/** Whether a name is a version: `v1`, `v2beta1`. */
export function isVersion(name: unknown): boolean {
  return typeof name === "string" && VERSION.test(name);
}

/** Whether a path, or a regular expression for paths, names a version in one of its segments. */
export function hasVersion(path: string): boolean {
  return path.split("/").some(isVersion) || VERSION_PATTERN.test(path);
}

/** Whether a host names a version: `v1.api.example.com`, `api-v2.example.com`. */
export function hostHasVersion(host: string): boolean {
  return host.split(/[.-]/).some(isVersion);
}

/**
 * Whether a path needs no version: a page, a file, a probe. `/` among the prefixes stands for the root alone, every other
 * prefix for what is below it too.
 */
export function needsNoVersion(path: string, prefixes: readonly string[]): boolean {
  return prefixes.some((prefix) => path === prefix || (prefix !== "/" && path.startsWith(`${prefix}/`)));
}

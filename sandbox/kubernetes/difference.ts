import { isDeepStrictEqual } from "node:util";
import type { Properties } from "../models/model";

/** Paths at which two objects differ, as deep as both have the same shape: `spec.template.spec.containers[0].image`. */
export function changedPaths(before: Properties, after: Properties): string[] {
  const found: string[] = [];
  compare(before, after, "", found);
  return found;
}

function compare(before: unknown, after: unknown, path: string, found: string[]): void {
  if (isDeepStrictEqual(before, after)) return;
  if (isMap(before) && isMap(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      compare(before[key], after[key], child(path, key), found);
    }
  } else if (Array.isArray(before) && Array.isArray(after)) {
    for (let index = 0; index < Math.max(before.length, after.length); index++) {
      compare(before[index], after[index], `${path}[${index}]`, found);
    }
  } else if (!(isNothing(before) && isNothing(after))) {
    found.push(path);
  }
}

/** A property path as the engine reads it: keys with dots or brackets are quoted. */
export function child(path: string, key: string): string {
  if (/[.[\]"]/.test(key)) return `${path}["${key.replace(/"/g, '\\"')}"]`;
  return path === "" ? key : `${path}.${key}`;
}

/** Whether a value is a plain map of properties. */
export function isMap(value: unknown): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null;
}

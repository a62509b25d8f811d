import type { Properties } from "../models/model";
import { writePath, type Step } from "../cloud/paths";
import { isUnset, sameValue } from "./sameValue";

/** The deepest paths at which two sets of inputs differ. Names that start with two underscores are the provider's own notes. */
export function changedPaths(olds: Properties, news: Properties): string[] {
  const paths: string[] = [];
  const names = new Set([...Object.keys(olds), ...Object.keys(news)]);
  for (const name of names) {
    if (!name.startsWith("__")) collect(olds[name], news[name], [name], paths);
  }
  return paths;
}

function collect(one: unknown, other: unknown, at: Step[], paths: string[]): void {
  if (sameValue(one, other)) return;
  if (Array.isArray(one) && Array.isArray(other)) {
    for (let index = 0; index < Math.max(one.length, other.length); index++) {
      collect(one[index], other[index], [...at, index], paths);
    }
  } else if (isMap(one) && isMap(other)) {
    for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
      collect(one[name], other[name], [...at, name], paths);
    }
  } else if (!isUnset(one) || !isUnset(other)) {
    paths.push(writePath(at));
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import { isDeepStrictEqual } from "node:util";
import type { StepEventMetadata } from "@pulumi/pulumi/automation";
import { maskSecrets } from "./maskSecrets";
import type { PropertyChange } from "./outcome";

/** The properties that a step changes, by path, with the values before and after; secrets are masked. */
export function propertyChanges(step: StepEventMetadata): PropertyChange[] {
  const paths = step.detailedDiff
    ? Object.entries(step.detailedDiff)
    : (step.diffs ?? []).map((path) => [path, undefined] as const);
  return paths.map(([path, diff]) => {
    const side = diff?.inputDiff === false ? "outputs" : "inputs";
    return {
      path,
      before: maskSecrets(valueAt(step.old?.[side], path) ?? valueAt(step.old?.outputs, path)),
      after: maskSecrets(valueAt(step.new?.[side], path)),
    };
  });
}

/** Where two values differ, leaf by leaf, by path; secrets are masked. */
export function differences(before: unknown, after: unknown): PropertyChange[] {
  return leaves("", maskSecrets(before ?? {}), maskSecrets(after ?? {}));
}

function leaves(path: string, before: unknown, after: unknown): PropertyChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (!isMap(before) || !isMap(after)) return [{ path, before, after }];
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => leaves(path === "" ? key : `${path}.${key}`, before[key], after[key]));
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value at a path as the engine writes it: `tags.owner`, `ingress[0].cidrBlocks`, `tags["a.b"]`. */
function valueAt(root: unknown, path: string): unknown {
  let current = root;
  for (const match of path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|([^.[\]]+)/g)) {
    if (typeof current !== "object" || current === null) return undefined;
    const [, quoted, index, name] = match;
    const key = quoted?.replace(/\\(.)/g, "$1") ?? index ?? name ?? "";
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}

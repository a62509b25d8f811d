import type { CheckReport } from "../report";

/** The one JSON document of `plinth check`: the verdict, what was found, and each stack. */
export function jsonOf({ stacks, ...report }: CheckReport): object {
  return { ...report, stacks: stacks.map(({ applicable: _, ...stack }) => stack) };
}

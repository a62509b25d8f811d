import { matchesGlob } from "../../../values/glob";
import { isEveryAction } from "../match";
import { actionTable } from "./actionTable";

/**
 * Calls `each` with the index, in the table of actions, of every action that a pattern covers. The table is sorted: what
 * stands before the first wildcard is looked up, and only the actions that begin so are compared.
 */
export function expand(pattern: string, each: (index: number) => void): void {
  const actions = actionTable();
  if (isEveryAction(pattern)) {
    for (let index = 0; index < actions.length; index++) each(index);
    return;
  }
  const wanted = pattern.toLowerCase();
  const wildcard = wanted.search(/[*?]/);
  const prefix = wildcard < 0 ? wanted : wanted.slice(0, wildcard);
  // IAM refuses wildcards in the name of the service.
  if (!prefix.includes(":")) return;
  const rest = wildcard < 0 ? "" : wanted.slice(wildcard);
  const isPrefix = /^[*]+$/.test(rest);
  const needed = longestLiteral(rest);
  for (let index = firstFrom(prefix); actions[index]?.key.startsWith(prefix); index++) {
    const key = actions[index]?.key ?? "";
    if (isPrefix || (key.includes(needed) && matchesGlob(wanted, key))) each(index);
  }
}

/** The longest part of a pattern without wildcards, which every match contains: few do, and that is quickly seen. */
function longestLiteral(pattern: string): string {
  return pattern.split(/[*?]+/).reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

/** Index of the first action that is not before a key. */
function firstFrom(key: string): number {
  const actions = actionTable();
  let [low, high] = [0, actions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((actions[middle]?.key ?? "") < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

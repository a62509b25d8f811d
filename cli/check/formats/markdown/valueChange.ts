import { show } from "../../../terminal/tables";
import { code } from "../../../markdown/escape";

const LONG = 58;
/** Characters before the first difference that are kept, to see what it is about. */
const CONTEXT = 20;

/** `before → after` on one line; of long texts the part where they begin to differ. */
export function valueChange(before: unknown, after: unknown): string {
  const [from, to] =
    typeof before === "string" && typeof after === "string" ? differing(before, after) : [before, after];
  return `${code(show(from))} → ${code(show(to))}`;
}

function differing(before: string, after: string): [before: string, after: string] {
  if (before.length <= LONG && after.length <= LONG) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const start = same - CONTEXT;
  return start <= 0 ? [before, after] : [`…${before.slice(start)}`, `…${after.slice(start)}`];
}

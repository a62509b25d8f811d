/** A folded part of a comment. */
export interface Details {
  /** HTML. */
  summary: string;
  /** What is needed above the lines, e.g. the head of a table. */
  head?: string[];
  /** Lines that can be left out from the end, with a count of what was. */
  lines: string[];
}

const FEWEST_CHARACTERS = 200;

/**
 * A comment of at most `limit` characters: the beginning as it is, then the details. Each gets an even share of the room that is
 * left, and what it does not need goes to those after it.
 *
 * @param what how the lines of details are called where some are left out.
 */
export function fit(beginning: string, details: readonly Details[], limit: number): string {
  const end = "\n";
  let text = beginning.length + end.length > limit ? `${beginning.slice(0, limit - end.length - 1)}…` : beginning;
  for (const [index, part] of details.entries()) {
    const share = Math.floor((limit - text.length - end.length) / (details.length - index));
    if (share < FEWEST_CHARACTERS) continue;
    text += folded(part, share);
  }
  return text + end;
}

function folded({ summary, head = [], lines }: Details, limit: number): string {
  const before = ["", "", `<details><summary>${summary}</summary>`, "", ...head].join("\n");
  const after = "\n\n</details>";
  const kept: string[] = [];
  let room = limit - before.length - after.length - leftOut(lines.length).length;
  for (const line of lines) {
    room -= line.length + 1;
    if (room < 0) break;
    kept.push(line);
  }
  const rest = lines.length - kept.length;
  return `${before}${kept.map((line) => `\n${line}`).join("")}${rest > 0 ? leftOut(rest) : ""}${after}`;
}

function leftOut(count: number): string {
  return `\n\n_${count} more ${count === 1 ? "line is" : "lines are"} left out: the whole list is in the JSON report._`;
}

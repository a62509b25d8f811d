import Table from "cli-table3";
import pc from "picocolors";
import { UNKNOWN_MARKERS } from "../../policies/host/unknowns";
import { CHANGE_KINDS, type Changes, sum } from "../run/changes";
import type { Outcome, ResourceChange } from "../run/outcome";
import { typeOf } from "../run/urn";
import { SYMBOLS } from "./symbols";

const COLOUR_OF_RESULT: Record<Outcome["result"], (text: string) => string> = {
  succeeded: pc.green,
  failed: pc.red,
  refused: pc.red,
  cancelled: pc.yellow,
  skipped: pc.dim,
};

/** A table with light lines between columns alone: it can be read, copied and grepped. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): string {
  const instance = new Table({
    head: head.map((text) => pc.bold(text)),
    colAligns: head.map((_, column) => (numeric.includes(column) ? "right" : "left")),
    style: { head: [], border: [], compact: true, "padding-left": 0, "padding-right": 2 },
    chars: Object.fromEntries(
      ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
        .concat(["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"])
        .map((name) => [name, ""]),
    ),
  });
  instance.push(...rows.map((row) => [...row]));
  return instance.toString().replace(/ +$/gm, "");
}

/** What was done, or would be, a line a stack. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map((outcome) => [
    outcome.name,
    COLOUR_OF_RESULT[outcome.result](outcome.result),
    ...CHANGE_KINDS.map((kind) => String(outcome.changes[kind])),
    outcome.seconds.toFixed(1),
  ]);
  const total = sum(outcomes.map(({ changes }) => changes));
  const footer = outcomes.length > 1 ? [["total", "", ...CHANGE_KINDS.map((kind) => String(total[kind])), ""]] : [];
  return table(["stack", "result", ...CHANGE_KINDS, "seconds"], [...rows, ...footer], [2, 3, 4, 5, 6, 7]);
}

/** `12 to create, 1 to update`, or `no changes`. */
export function countChanges(changes: Changes, words: "planned" | "done"): string {
  const parts = CHANGE_KINDS.filter((kind) => kind !== "same" && changes[kind] > 0).map((kind) =>
    words === "planned"
      ? `${changes[kind]} to ${kind}`
      : `${changes[kind]} ${SYMBOLS[kind as Exclude<typeof kind, "same">].done}`,
  );
  return parts.length === 0 ? "no changes" : parts.join(", ");
}

const SHOWN_PROPERTIES = 4;
const SHOWN_CREATIONS = 12;

/** What a preview found, resource by resource; many creations are counted by type. */
export function changeList(outcome: Outcome): string[] {
  const created = outcome.resources.filter(({ kind }) => kind === "create");
  const others = outcome.resources.filter(({ kind }) => kind !== "create");
  const creations = created.length <= SHOWN_CREATIONS ? created.map(changeLine) : countedByType(created);
  return [...creations, ...others.flatMap((change) => [changeLine(change), ...propertyLines(change)])];
}

function changeLine({ kind, type, name }: ResourceChange): string {
  return `  ${SYMBOLS[kind].sign} ${type} ${name}`;
}

function countedByType(created: readonly ResourceChange[]): string[] {
  const counts = new Map<string, number>();
  for (const { urn } of created) counts.set(typeOf(urn), (counts.get(typeOf(urn)) ?? 0) + 1);
  const parts = [...counts].sort((a, b) => b[1] - a[1]).map(([type, count]) => `${shortType(type)} ×${count}`);
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + part.length < 110) lines[lines.length - 1] = `${last}, ${part}`;
    else lines.push(part);
  }
  return lines.map((line, index) => `  ${index === 0 ? SYMBOLS.create.sign : " "} ${line}`);
}

function shortType(type: string): string {
  return type.split(":").at(-1) ?? type;
}

function propertyLines({ properties, kind }: ResourceChange): string[] {
  if (kind === "delete") return [];
  const shown = properties.slice(0, SHOWN_PROPERTIES).map(({ path, before, after }) => {
    return `      ${path}: ${show(before)} → ${show(after)}`;
  });
  const rest = properties.length - shown.length;
  return [...shown, ...(rest > 0 ? [pc.dim(`      and ${rest} more`)] : [])];
}

const LONGEST_VALUE = 60;

/** A value on one line, cut when long. */
export function show(value: unknown): string {
  if (value === undefined) return "(none)";
  if (UNKNOWN_MARKERS.has(value)) return "(not known yet)";
  const text = typeof value === "string" ? JSON.stringify(value) : (JSON.stringify(value) ?? "(none)");
  return shorten(text, LONGEST_VALUE);
}

/** A text cut to so many characters, which shows that it is cut. */
export function shorten(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

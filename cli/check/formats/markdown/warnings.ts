import { shortName } from "../../../run/urn";
import type { CheckReport } from "../../report";
import type { ApiChange } from "../../warnings/apiChanges";
import type { DataLoss } from "../../warnings/dataLoss";
import { clipped, code, plain } from "../../../markdown/escape";
import { valueChange } from "./valueChange";

const SHOWN = 20;

/** What loses data, in bold, with what forces it. */
export function dataLossLines({ dataLoss, environment, stacks }: CheckReport): string[] {
  const removed = new Set(stacks.filter((stack) => stack.removed).map(({ name }) => name));
  return section("#### ⚠️ Data loss", dataLoss, (loss) => {
    const by = removed.has(loss.stack) ? ` by ${code(`plinth up ${environment} --prune`)}` : "";
    return `- **${code(loss.stack)}: ${plain(loss.what)}, ${code(shortName(loss.urn))}, ${fate(loss, by)}.**${because(loss)}`;
  });
}

function fate({ kind, loses, softened }: DataLoss, by: string): string {
  const verb = (kind === "replace" ? "is replaced" : "is deleted") + by;
  return softened === undefined ? `${verb}, and ${plain(loses)} with it` : `${verb}; ${plain(softened)}`;
}

function because({ forcedBy }: DataLoss): string {
  if (forcedBy.length === 0) return "";
  const changes = forcedBy.map(({ path, before, after }) =>
    before === undefined && after === undefined ? code(path) : `${code(path)}: ${valueChange(before, after)}`,
  );
  return ` Forced by ${changes.join("; ")}.`;
}

/** What others rely on and that changes, in bold. */
export function apiChangeLines({ apiChanges }: CheckReport): string[] {
  return section("#### ⚠️ API changes", apiChanges, (change) => `- **${code(change.stack)}: ${sentence(change)}.**`);
}

function sentence({ kind, name, to }: ApiChange): string {
  if (kind === "authentication") return `the API's authentication changes from ${code(name)} to ${code(to ?? "")}`;
  const what = `the ${kind} ${code(clipped(name))}`;
  return to === undefined ? `${what} is removed` : `${what} becomes ${code(clipped(to))}`;
}

/** A heading and a line an item; of very many the first, and how many more. */
function section<T>(heading: string, items: readonly T[], line: (item: T) => string): string[] {
  if (items.length === 0) return [];
  const rest = items.length - SHOWN;
  const more = rest > 0 ? [`- and ${rest} more, which the JSON report lists`] : [];
  return [heading, "", ...items.slice(0, SHOWN).map(line), ...more];
}

import { changesAnything } from "../../../run/changes";
import type { ResourceChange } from "../../../run/outcome";
import { countChanges } from "../../../terminal/tables";
import { shortName } from "../../../run/urn";
import type { CheckReport, StackReport } from "../../report";
import { clipped, code, html, plain } from "../../../markdown/escape";
import type { Details } from "./fit";
import { valueChange } from "./valueChange";

const SHOWN_PROPERTIES = 6;

/** What would happen to each resource, a folded list a stack. */
export function changesDetails({ stacks }: CheckReport): Details[] {
  return stacks
    .filter(({ changes }) => changesAnything(changes))
    .map((stack) => ({
      summary: `<b>${html(stack.name)}</b>: ${html(countChanges(stack.changes, "planned"))} (${html(stack.because)})`,
      lines: inOrderOfConcern(stack).map(changeLine),
    }));
}

const CONCERN: readonly ResourceChange["kind"][] = ["replace", "delete", "update", "create"];

function inOrderOfConcern({ resources }: StackReport): ResourceChange[] {
  return [...resources].sort((a, b) => CONCERN.indexOf(a.kind) - CONCERN.indexOf(b.kind));
}

function changeLine({ kind, urn, properties }: ResourceChange): string {
  const line = `- ${kind} ${code(shortName(urn))}`;
  if (kind === "delete" || kind === "create" || properties.length === 0) return line;
  const shown = properties
    .slice(0, SHOWN_PROPERTIES)
    .map(({ path, before, after }) => `${code(path)}: ${valueChange(before, after)}`);
  const rest = properties.length - shown.length;
  return `${line}: ${shown.join("; ")}${rest > 0 ? `; and ${rest} more` : ""}`;
}

const SHOWN_ERRORS = 5;

/** Why stacks could not be previewed. */
export function errorsSection({ stacks }: CheckReport): string[] {
  const failed = stacks.filter(({ result }) => result === "failed");
  if (failed.length === 0) return [];
  const lines = failed.flatMap(({ name, errors }) => [
    ...errors.slice(0, SHOWN_ERRORS).map(({ urn, message }) => {
      const where = urn === undefined || urn.includes("pulumi:pulumi:Stack") ? "" : ` ${code(shortName(urn))}:`;
      return `- ${code(name)}:${where} ${plain(clipped(message))}`;
    }),
    ...(errors.length > SHOWN_ERRORS ? [`- ${code(name)}: and ${errors.length - SHOWN_ERRORS} more errors`] : []),
  ]);
  return ["#### Errors", "", ...lines];
}

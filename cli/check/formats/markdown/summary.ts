import type { CheckReport, StackReport, Verdict } from "../../report";
import { cell, code } from "../../../markdown/escape";

const SIGNS: Record<Verdict, string> = { passed: "✅", refused: "❌", failed: "❌" };

/** The first thing that is read: the verdict, why, and what was compared with what. */
export function verdictLine(report: CheckReport): string {
  const { verdict, environment, stacks } = report;
  const title = `### ${SIGNS[verdict]} ${code(`plinth check ${environment}`)}: ${verdict}`;
  const why = stacks.length === 0 ? "Nothing of this environment is touched." : `${reasons(report)}.`;
  return `${title}\n\n${why} ${compared(report)}`;
}

function reasons({ violations, dataLoss, apiChanges, fixed, stacks }: CheckReport): string {
  const mandatory = violations.filter(({ enforcement }) => enforcement === "mandatory");
  const fresh = mandatory.filter(({ status }) => status === "new").length;
  const old = mandatory.length - fresh;
  const failed = stacks.filter(({ result }) => result === "failed").length;
  const parts = [
    failed > 0 ? `**${counted(failed, "stack")} could not be previewed**` : "",
    fresh > 0 ? `**${counted(fresh, "new mandatory violation")}**` : "",
    old > 0 ? `${counted(old, "mandatory violation")} that ${old === 1 ? "was" : "were"} there before` : "",
    dataLoss.length > 0 ? `**${counted(dataLoss.length, "resource")} with data replaced or deleted**` : "",
    apiChanges.length > 0 ? `**${counted(apiChanges.length, "API change")}**` : "",
    fixed.length > 0 ? `${counted(fixed.length, "violation")} fixed` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "No mandatory violation, no data loss, no API change" : parts.join(", ");
}

function compared({ base, sandbox }: CheckReport): string {
  const commit =
    base.commit === undefined ? "" : ` (${base.branchedOff ? "branched off at " : ""}${code(base.commit.slice(0, 9))})`;
  const name = base.kind === "state" ? base.name : code(base.name) + commit;
  return `Compared with ${name}${sandbox ? ", on a simulator" : ""}.`;
}

/** One line a stack: what would happen, and how many violations. */
export function stackTable({ stacks, violations, fixed }: CheckReport): string[] {
  if (stacks.length === 0) return [];
  const rows = stacks.map((stack) => {
    const { create, update, replace, delete: deleted } = stack.changes;
    const own = violations.filter((violation) => violation.stack === stack.name);
    const fresh = own.filter(({ status }) => status === "new").length;
    const numbers = [create, update, replace, deleted, fresh, own.length - fresh, count(fixed, stack.name)];
    return `| ${[cell(code(stack.name)), stateOf(stack), ...numbers.map(String)].join(" | ")} |`;
  });
  return [
    "| stack | | create | update | replace | delete | new violations | standing | fixed |",
    "| --- | --- | --: | --: | --: | --: | --: | --: | --: |",
    ...rows,
  ];
}

function stateOf({ result, isNew, removed }: StackReport): string {
  if (removed) return "no Score file any more";
  if (result === "refused") return isNew ? "new, refused" : "refused";
  if (result !== "succeeded") return result;
  return isNew ? "new" : "";
}

function count(all: readonly { stack: string }[], stack: string): number {
  return all.filter((each) => each.stack === stack).length;
}

/** `1 stack`, `2 stacks`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

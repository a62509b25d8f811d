import type { CheckReport } from "../../report";
import { code, html, plain } from "../../../markdown/escape";
import type { Details } from "./fit";
import { counted } from "./summary";

/** What was not checked, and why; and how much was. */
export function skippedDetails({ skipped, evaluated, stacks }: CheckReport): Details[] {
  const judged = `${counted(stacks.length, "stack")} checked: ${counted(evaluated.resources, "resource")} by ${counted(evaluated.rules, "rule")}`;
  const lines = skipped.map(({ name, because }) => `- ${code(name)}: ${plain(because)}`);
  const summary = counted(skipped.length, "stack") + " skipped" + (stacks.length === 0 ? "" : `; ${judged}`);
  return lines.length === 0 ? [] : [{ summary: html(summary), lines }];
}

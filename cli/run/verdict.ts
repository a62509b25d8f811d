import { EXIT, type ExitCode } from "../exitCode";
import type { Console } from "../terminal/console";
import { describeViolations, describeWaived } from "../terminal/violations";
import type { Outcome } from "./outcome";
import { shortName } from "./urn";

const SHOWN_ERRORS = 6;
const LONGEST_ERROR_LINES = 8;

/** The exit code that outcomes ask for: the first that applies of bad input, refused, failed. */
export function exitCodeOf(outcomes: readonly Outcome[]): ExitCode {
  if (outcomes.some(({ inputRefused }) => inputRefused)) return EXIT.badInput;
  if (outcomes.some(({ result }) => result === "refused")) return EXIT.refused;
  return outcomes.some(({ result }) => result !== "succeeded") ? EXIT.failed : EXIT.done;
}

/** Tells what stopped an operation, on standard error, so that it fits a screen. */
export function tellVerdict(outcomes: readonly Outcome[], console: Console): void {
  const mandatory = describeViolations(outcomes, "mandatory");
  if (mandatory.length > 0) {
    console.error("refused by policy:");
    for (const line of mandatory) console.note(line);
  }
  const failures = outcomes.filter(({ result }) => result === "failed");
  for (const { name, errors: all } of failures) {
    const errors = all.filter(({ message }) => all.length === 1 || !/context canceled/.test(message));
    for (const { urn, message } of errors.slice(0, SHOWN_ERRORS)) {
      const where = urn === undefined || urn.includes("pulumi:pulumi:Stack") ? name : `${name}: ${shortName(urn)}`;
      console.error(`${where}: ${shortened(message)}`);
    }
    if (errors.length > SHOWN_ERRORS) console.note(`and ${errors.length - SHOWN_ERRORS} more errors in ${name}`);
  }
}

/** Advisory findings and those that waivers accept stop nothing; they are told after what was done. */
export function tellAdvice(outcomes: readonly Outcome[], console: Console): void {
  tellList("advice of the policies:", describeViolations(outcomes, "advisory"), console);
  tellList("accepted by waivers:", describeWaived(outcomes), console);
}

function tellList(title: string, lines: readonly string[], console: Console): void {
  if (lines.length === 0) return;
  console.print(`\n${title}`);
  for (const line of lines) console.print(line);
}

function shortened(message: string): string {
  const lines = message.split("\n").filter((line) => !/^\s+at .+:\d+:\d+\)?$/.test(line));
  return lines.slice(0, LONGEST_ERROR_LINES).join("\n");
}

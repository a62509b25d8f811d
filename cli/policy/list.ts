import pc from "picocolors";
import { isSelected, PACKS, RULES, type Rule } from "../../policies";
import type { PolicyListOptions } from "../commands/policy";
import { EXIT, type ExitCode } from "../exitCode";
import { Console } from "../terminal/console";
import { terminalWidth } from "../terminal/wrap";
import { ruleSelection } from "./ruleSelection";

/** `plinth policy list`. */
export function policyList(options: PolicyListOptions): ExitCode {
  const console = new Console(options.json);
  const selection = ruleSelection(options);
  const rules = RULES.filter((rule) => isSelected(rule, selection));
  for (const pack of PACKS)
    tell(
      pack,
      rules.filter((rule) => rule.pack === pack),
      console,
    );
  console.print(rules.length === 1 ? "1 rule" : `${rules.length} rules`);
  console.document({ rules: rules.map(summaryOf) });
  return EXIT.done;
}

function tell(pack: string, rules: readonly Rule[], console: Console): void {
  if (rules.length === 0) return;
  const longest = Math.max(...rules.map(({ name }) => name.length));
  console.print(pc.bold(pack));
  for (const { name, severity, asks } of rules) {
    console.print(cut(`  ${name.padEnd(longest)}  ${severity.padEnd(8)}  ${asks}`));
  }
  console.print("");
}

/** A terminal gets a line a rule; a pipe gets all of it, for whoever searches. */
function cut(line: string): string {
  const width = terminalWidth();
  return process.stdout.isTTY && line.length > width ? `${line.slice(0, width - 1)}…` : line;
}

function summaryOf({ name, pack, severity, scope, asks, types, frameworks, publicIds }: Rule): object {
  return { rule: name, pack, severity, scope, asks, types, frameworks, publicIds };
}

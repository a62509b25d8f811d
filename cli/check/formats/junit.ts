import { shortName } from "../../run/urn";
import type { CheckReport, CheckViolation, StackReport } from "../report";
import { element, text } from "./xml";

/**
 * JUnit XML: a suite a stack, a case a rule and resource that it applies to. A mandatory violation is a failure; an advisory one
 * and a waived one are skipped cases, which say why; a stack that could not be previewed is an error.
 */
export function junitOf(report: CheckReport): string {
  const suites = report.stacks.map((stack) => suiteOf(stack, report));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "testsuites",
    {
      name: `plinth check ${report.environment}`,
      tests: sum(suites, "tests"),
      failures: sum(suites, "failures"),
      errors: sum(suites, "errors"),
      skipped: sum(suites, "skipped"),
    },
    ...suites.map(({ xml }) => `\n  ${xml}`),
    "\n",
  )}\n`;
}

interface Suite {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
  xml: string;
}

interface Case {
  kind: "passed" | "failures" | "errors" | "skipped";
  xml: string;
}

function sum(suites: readonly Suite[], key: "tests" | "failures" | "errors" | "skipped"): number {
  return suites.reduce((total, suite) => total + suite[key], 0);
}

function suiteOf(stack: StackReport, report: CheckReport): Suite {
  const cases = [...errorCases(stack), ...ruleCases(stack, report)];
  const count = (kind: Case["kind"]): number => cases.filter((each) => each.kind === kind).length;
  const counts = {
    tests: cases.length,
    failures: count("failures"),
    errors: count("errors"),
    skipped: count("skipped"),
  };
  const attributes = { name: stack.name, package: `${stack.project}/${stack.stack}`, ...counts, time: stack.seconds };
  return { ...counts, xml: element("testsuite", attributes, ...cases.map(({ xml }) => `\n    ${xml}`), "\n  ") };
}

function errorCases({ name, result, errors }: StackReport): Case[] {
  if (result !== "failed") return [];
  const messages = errors.map(({ urn, message }) => (urn === undefined ? message : `${shortName(urn)}: ${message}`));
  const error = element(
    "error",
    { message: messages[0] ?? "the preview failed", type: "preview" },
    text(messages.join("\n")),
  );
  return [{ kind: "errors", xml: element("testcase", { name: "preview", classname: name }, error) }];
}

/** The rules that apply to each resource, and what was found where none is known to: other packs' rules, and whole stacks. */
function ruleCases(stack: StackReport, { violations, waived }: CheckReport): Case[] {
  const own = violations.filter((violation) => violation.stack === stack.name);
  const found = groupedBy(own, ({ rule, urn = "" }) => `${rule} ${urn}`);
  const accepted = new Map(
    waived
      .filter((violation) => violation.stack === stack.name)
      .map((violation) => [`${violation.rule} ${violation.urn ?? ""}`, violation.waiver]),
  );
  const cases: Case[] = [];
  for (const { urn, rules } of stack.applicable) {
    for (const rule of rules) {
      const key = `${rule} ${urn}`;
      const waiver = accepted.get(key);
      const violation = found.get(key);
      found.delete(key);
      if (violation === undefined && waiver !== undefined) {
        const why = `waived by ${waiver.owner} until ${waiver.expires}: ${waiver.reason}`;
        cases.push(caseOf(stack, rule, urn, "skipped", element("skipped", { message: why })));
      } else cases.push(violation === undefined ? caseOf(stack, rule, urn, "passed") : violated(stack, violation));
    }
  }
  return [...cases, ...[...found.values()].map((group) => violated(stack, group))];
}

function violated(stack: StackReport, group: [CheckViolation, ...CheckViolation[]]): Case {
  const [first] = group;
  const { rule, urn, enforcement, severity, fix, place, status } = first;
  const message = group.map((each) => each.message).join("; ");
  if (enforcement !== "mandatory")
    return caseOf(
      stack,
      rule,
      urn,
      "skipped",
      element("skipped", { message: `advisory: ${message}` }),
      place.file,
      place.line,
    );
  const details = [message, `fix: ${fix}`, `${status} violation`, `declared in ${place.file}:${place.line}`];
  const failure = element("failure", { message, type: severity ?? "mandatory" }, text(details.join("\n")));
  return caseOf(stack, rule, urn, "failures", failure, place.file, place.line);
}

function caseOf(
  stack: StackReport,
  rule: string,
  urn: string | undefined,
  kind: Case["kind"],
  inside?: string,
  file?: string,
  line?: number,
): Case {
  const where = urn === undefined ? "the whole stack" : shortName(urn);
  const attributes = { name: `${rule}: ${where}`, classname: `${stack.name}.${rule}`, file, line };
  return { kind, xml: element("testcase", attributes, ...(inside === undefined ? [] : [inside])) };
}

function groupedBy<T>(items: readonly T[], key: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

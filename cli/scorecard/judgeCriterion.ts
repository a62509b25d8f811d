import * as fs from "node:fs";
import * as path from "node:path";
import { exists } from "../../components/workload/score/pointer";
import type { ScoreWorkload } from "../../components/workload/score";
import { RULES, type Violation } from "../../policies";
import { shortName } from "../run/urn";
import type { Criterion } from "./criteria";
import type { Evidence, JudgedStack } from "./evidence";

/** Only what passes, or is not asked of the workload, counts towards a level; what was not judged does not. */
type Result = "pass" | "fail" | "unknown" | "not applicable";

export interface Judgement {
  result: Result;
  /** What was found, or why nothing was judged; empty where it passes. */
  findings: string[];
}

/** Whether a workload fulfils a criterion. */
export function judgeCriterion({ by, appliesTo, judgedIn }: Criterion, { score, judged }: Evidence): Judgement {
  if (!isAskedOf(score, appliesTo)) return { result: "not applicable", findings: [] };
  if ("score" in by) return inScore(score, by.score, by.values);
  if ("annotation" in by) return written(score, by.annotation, by.files);
  if (judged === undefined)
    return { result: "unknown", findings: ["the workload is not up, so no rule has judged it"] };
  if (judgedIn !== undefined && !judgedIn.includes(judged.environmentClass)) {
    return { result: "unknown", findings: [`only judged in environments of class ${judgedIn.join(", ")}`] };
  }
  if ("rules" in by) return ofRules(judged, by.rules);
  if ("severity" in by) return ofSeverity(judged, by.severity);
  const waived = judged.waived.map((each) => `${describe(each)} (waived until ${each.waiver.expires})`);
  return { result: waived.length === 0 ? "pass" : "fail", findings: waived };
}

function isAskedOf({ plinth, ports }: ScoreWorkload, appliesTo: Criterion["appliesTo"]): boolean {
  const runtime = plinth.runtime ?? "service";
  if (appliesTo?.runtimes !== undefined && !appliesTo.runtimes.includes(runtime)) return false;
  return appliesTo?.ports !== true || Object.keys(ports).length > 0;
}

function inScore({ source }: ScoreWorkload, pointer: string, values: readonly string[] | undefined): Judgement {
  const document = source.document();
  const name = pointer.slice(1).replaceAll("/", ".");
  if (!exists(document, pointer)) return { result: "fail", findings: [`${name} is not set`] };
  const value = pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown>)[key], document);
  if (values === undefined || values.includes(String(value))) return { result: "pass", findings: [] };
  return { result: "fail", findings: [`${name} is ${String(value)}`] };
}

function written({ annotations, directory }: ScoreWorkload, annotation: string, files: readonly string[]): Judgement {
  const named = (annotations[annotation] ?? "") !== "";
  const there = files.some((file) => fs.existsSync(path.join(directory, file)));
  if (named || there) return { result: "pass", findings: [] };
  return { result: "fail", findings: [`neither the annotation ${annotation} nor ${files.join(", ")} is there`] };
}

function ofRules({ violations, waived, rules }: JudgedStack, names: readonly string[]): Judgement {
  const broken = [...violations, ...waived].filter(({ rule }) => names.includes(rule));
  if (broken.length > 0) return { result: "fail", findings: broken.map(describe) };
  const skipped = names.filter((name) => !rules.has(name));
  if (skipped.length === 0) return { result: "pass", findings: [] };
  return { result: "unknown", findings: [`switched off in this environment: ${skipped.join(", ")}`] };
}

/** A rule that is switched off has judged nothing; waived violations are known and accepted. */
function ofSeverity({ violations, rules }: JudgedStack, severity: string): Judgement {
  const broken = violations.filter((violation) => violation.severity === severity);
  if (broken.length > 0) return { result: "fail", findings: broken.map(describe) };
  const skipped = RULES.filter((rule) => rule.severity === severity && !rules.has(rule.name));
  if (skipped.length === 0) return { result: "pass", findings: [] };
  const names = skipped.map(({ name }) => name);
  return { result: "unknown", findings: [`switched off in this environment: ${names.join(", ")}`] };
}

function describe({ rule, urn, message }: Violation): string {
  return `${rule}: ${urn === undefined ? "" : `${shortName(urn)}: `}${message}`;
}

import { findRule, nearestRule } from "../rules";
import type { DocumentProblem } from "../schema/problem";
import { suggestion } from "../schema/suggestion";
import { validatorOf } from "../schema/validator";
import { matchesGlob } from "../values/glob";
import schema from "./schema.json";
import { isUrnPattern, typeAndName, type Waiver } from "./waiver";

const validate = validatorOf(schema);

/** What is wrong in a list of waivers; empty when it can be used as `Waiver[]`. */
export function waiverProblems(list: unknown): DocumentProblem[] {
  const misshapen = validate(list);
  if (misshapen.length > 0) return misshapen;
  return (list as Waiver[]).flatMap((waiver, index) =>
    [...ruleProblems(waiver), ...patternProblems(waiver), ...dayProblems(waiver)].map(({ path, message }) => ({
      path: [String(index), ...path],
      message,
    })),
  );
}

function ruleProblems({ rule }: Waiver): DocumentProblem[] {
  if (findRule(rule) !== undefined) return [];
  return [{ path: ["rule"], message: `no rule is called ${JSON.stringify(rule)}.${nearestRule(rule)}` }];
}

function patternProblems({ rule, resource }: Waiver): DocumentProblem[] {
  const problem = (message: string): DocumentProblem[] => [
    { path: ["resource"], message: `is ${JSON.stringify(resource)}; ${message}` },
  ];
  if (isUrnPattern(resource)) {
    if (/^(urn:pulumi)?[*?:]*$/.test(resource)) return problem(TOO_WIDE);
    const mayBeUrn = /^(urn:pulumi:|\*)/.test(resource);
    return mayBeUrn ? [] : problem("it must be a pattern on the URN, urn:pulumi:…, or on type and name, `TYPE NAME`.");
  }
  const [type, name] = typeAndName(resource);
  if (/^[*?:]*$/.test(type) && /^[*?]*$/.test(name)) return problem(TOO_WIDE);
  const types = findRule(rule)?.types ?? [type];
  if (types.some((token) => matchesGlob(type, token))) return [];
  return problem(
    `${rule} judges no resource of type ${type}.${suggestion(type, types) || ` It judges ${few(types)}.`}`,
  );
}

const TOO_WIDE =
  "that is every resource. Name those meant, or switch the rule off: policies.enforcement, with the rule's name: disabled.";

const FEW = 5;

function few(types: readonly string[]): string {
  const rest = types.length - FEW;
  return `${types.slice(0, FEW).join(", ")}${rest > 0 ? ` and ${rest} more types` : ""}`;
}

function dayProblems({ expires }: Waiver): DocumentProblem[] {
  const day = new Date(`${expires}T00:00:00Z`);
  if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(expires)) return [];
  return [{ path: ["expires"], message: `is ${JSON.stringify(expires)}; no calendar has that day.` }];
}

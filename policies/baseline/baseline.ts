import { createHash } from "node:crypto";
import type { Violation } from "../violation";
import { WAIVERS_VALID } from "../waivers/validity";

/** A finding that was there when the baseline was written. */
export interface BaselineFinding {
  rule: string;
  /** Absent where the whole stack is meant. */
  urn?: string;
  /** Of what was found, without the values in it: those may change and the finding stays the same. */
  fingerprint: string;
}

/** The findings of an estate on the day it was taken over: they are known, and fail nothing. */
export interface Baseline {
  version: 1;
  findings: readonly BaselineFinding[];
}

/** What a baseline makes of the findings of today. */
export interface Compared {
  /** Not in the baseline. */
  added: Violation[];
  /** In the baseline, and still there. */
  standing: Violation[];
  /** In the baseline, and gone. */
  fixed: BaselineFinding[];
}

/** A baseline of these findings; an expired waiver is none of the estate. */
export function baselineOf(violations: readonly Violation[]): Baseline {
  return { version: 1, findings: violations.filter(({ rule }) => rule !== WAIVERS_VALID.name).map(findingOf) };
}

/** Tells findings apart by a baseline. As many equal findings are known as it has; one more is new. */
export function compare(violations: readonly Violation[], baseline: Baseline): Compared {
  const open = new Map<string, BaselineFinding[]>();
  for (const finding of baseline.findings) {
    const same = open.get(keyOf(finding));
    if (same === undefined) open.set(keyOf(finding), [finding]);
    else same.push(finding);
  }
  const isKnown = (violation: Violation): boolean => open.get(keyOf(findingOf(violation)))?.pop() !== undefined;
  const added: Violation[] = [];
  const standing: Violation[] = [];
  for (const violation of violations) (isKnown(violation) ? standing : added).push(violation);
  return { added, standing, fixed: [...open.values()].flat() };
}

function findingOf({ rule, urn, message }: Violation): BaselineFinding {
  const fingerprint = createHash("sha256").update(withoutValues(message)).digest("hex").slice(0, 16);
  return { rule, ...(urn === undefined ? {} : { urn }), fingerprint };
}

function keyOf({ rule, urn, fingerprint }: BaselineFinding): string {
  return JSON.stringify([rule, urn, fingerprint]);
}

/** Quoted texts and numbers are values, and so is a list or an object that a message shows. */
function withoutValues(message: string): string {
  return message.replace(/"(?:[^"\\]|\\.)*"?/g, '""').replace(/\d+(?:\.\d+)*/g, "0");
}

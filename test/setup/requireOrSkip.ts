import * as fs from "node:fs";
import type { Requirement } from "./requirement";

/** Names the file in which `npm test` notes why a requirement could not be set up. */
export const SETUP_NOTES = "PLINTH_TEST_SETUP_NOTES";

/** Why tests of a suite were skipped; the reporter shows it. */
const reasons = new WeakMap<object, string>();

/**
 * In a `before` hook: goes on when the requirements are set up. Otherwise skips the suite with the reason, or, when
 * CI=true, fails it.
 *
 * @example before(function () { requireOrSkip(this, ENGINE); });
 */
export function requireOrSkip(context: Mocha.Context, ...requirements: Requirement[]): void {
  const missing = requirements.filter((requirement) => requirement.locate() === undefined);
  if (missing.length === 0) return;
  const reason = missing.map(({ name }) => `${name} is not set up: ${noteOf(name)}`).join("; ");
  if (process.env.CI === "true") throw new Error(reason);
  const suite = context.runnable().parent;
  if (suite !== undefined) reasons.set(suite, reason);
  context.skip();
}

/** Why a test was skipped, when `requireOrSkip` did it. */
export function skipReason(test: Mocha.Test): string | undefined {
  for (let suite = test.parent; suite !== undefined; suite = suite.parent) {
    const reason = reasons.get(suite);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function noteOf(name: string): string {
  const file = process.env[SETUP_NOTES];
  const notes =
    file && fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")) as Record<string, string>) : {};
  return notes[name] ?? "`npm test` sets it up";
}

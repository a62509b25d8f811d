import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const table = "aws:keyspaces/table:Table";
const set = (status: unknown): object => ({ pointInTimeRecovery: { status } });

export const fixtures: RuleFixtures = {
  pass: { on: only(table, set("ENABLED")) },
  fail: { "absent attribute": only(table, {}), off: only(table, set("DISABLED")) },
  unknown: { "not known yet": only(table, set(UNKNOWN)) },
};

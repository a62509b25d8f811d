import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const table = "aws:dynamodb/table:Table";

export const fixtures: RuleFixtures = {
  pass: {
    on: only(table, { pointInTimeRecovery: { enabled: true } }),
    "as a word, in a list": only(table, { pointInTimeRecovery: [{ enabled: "true" }] }),
  },
  fail: {
    "absent attribute": only(table, {}),
    off: only(table, { pointInTimeRecovery: { enabled: false } }),
    "says nothing": only(table, { pointInTimeRecovery: {} }),
  },
  unknown: {
    "not known yet": only(table, { pointInTimeRecovery: UNKNOWN }),
    "switch not known yet": only(table, { pointInTimeRecovery: { enabled: UNKNOWN } }),
  },
};

import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const plan = (...rules: readonly unknown[]): Fixture => only("aws:backup/plan:Plan", { rules });

export const fixtures: RuleFixtures = {
  pass: {
    "a month": plan({ lifecycle: { deleteAfter: 35 } }),
    "a list of one": plan({ lifecycle: [{ coldStorageAfter: 30, deleteAfter: "365" }] }),
  },
  fail: {
    "absent attribute": plan({}),
    "cold for ever": plan({ lifecycle: { coldStorageAfter: 30 } }),
    "the second rule": plan({ lifecycle: { deleteAfter: 35 } }, { lifecycle: { deleteAfter: 0 } }),
  },
  unknown: {
    "not known yet": plan({ lifecycle: UNKNOWN }),
    "rules not known yet": only("aws:backup/plan:Plan", { rules: UNKNOWN }),
  },
};

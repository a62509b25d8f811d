import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const lambda = "aws:lambda/function:Function";

export const fixtures: RuleFixtures = {
  pass: { arm64: only(lambda, { architectures: ["arm64"] }), "one word": only(lambda, { architectures: "arm64" }) },
  fail: { "absent attribute": only(lambda, {}), x86: only(lambda, { architectures: ["x86_64"] }) },
  unknown: {
    "not known yet": only(lambda, { architectures: UNKNOWN }),
    "an item not known yet": only(lambda, { architectures: [UNKNOWN] }),
  },
};

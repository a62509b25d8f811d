import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const repository = "aws:ecr/repository:Repository";

export const fixtures: RuleFixtures = {
  pass: { immutable: only(repository, { imageTagMutability: "IMMUTABLE" }) },
  fail: {
    "absent attribute": only(repository, {}),
    mutable: only(repository, { imageTagMutability: "MUTABLE" }),
    "some mutable": only(repository, { imageTagMutability: "IMMUTABLE_WITH_EXCLUSION" }),
  },
  unknown: { "not known yet": only(repository, { imageTagMutability: UNKNOWN }) },
};

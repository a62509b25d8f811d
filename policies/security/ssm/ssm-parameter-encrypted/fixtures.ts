import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const parameter = "aws:ssm/parameter:Parameter";

export const fixtures: RuleFixtures = {
  pass: { secure: only(parameter, { type: "SecureString" }) },
  fail: {
    "absent attribute": only(parameter, {}),
    text: only(parameter, { type: "String" }),
    list: only(parameter, { type: "StringList" }),
  },
  unknown: { "not known yet": only(parameter, { type: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const parameter = "aws:ssm/parameter:Parameter";

export const fixtures: RuleFixtures = {
  pass: {
    "own key": only(parameter, { type: "SecureString", keyId: "alias/orders" }),
    "key of this stack": only(parameter, { type: "SecureString", keyId: UNKNOWN }),
    "not secret": only(parameter, { type: "String" }),
  },
  fail: {
    "absent attribute": only(parameter, { type: "SecureString" }),
    "key of AWS": only(parameter, { type: "SecureString", keyId: "alias/aws/ssm" }),
  },
  unknown: { "type not known yet": only(parameter, { type: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const url = "aws:lambda/functionUrl:FunctionUrl";

export const fixtures: RuleFixtures = {
  pass: { "absent attribute": only(url, {}), authenticated: only(url, { authorizationType: "AWS_IAM" }) },
  fail: { open: only(url, { authorizationType: "NONE" }) },
  unknown: { "not known yet": only(url, { authorizationType: UNKNOWN }) },
};

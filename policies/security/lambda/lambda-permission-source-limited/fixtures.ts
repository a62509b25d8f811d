import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const permission = "aws:lambda/permission:Permission";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(permission, {}),
    source: only(permission, { principal: "s3.amazonaws.com", sourceArn: "arn:aws:s3:::orders" }),
    account: only(permission, { principal: "s3.amazonaws.com", sourceAccount: "123456789012" }),
    "not a service": only(permission, { principal: "123456789012" }),
  },
  fail: {
    anybody: only(permission, { principal: "events.amazonaws.com" }),
    "in China": only(permission, { principal: "s3.amazonaws.com.cn" }),
  },
  unknown: {
    "principal not known yet": only(permission, { principal: UNKNOWN }),
    "source not known yet": only(permission, { principal: "s3.amazonaws.com", sourceArn: UNKNOWN }),
  },
};

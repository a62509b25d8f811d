import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const permission = "aws:lambda/permission:Permission";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(permission, {}),
    service: only(permission, { principal: "sns.amazonaws.com" }),
    organisation: only(permission, { principal: "*", principalOrgId: "o-abc123" }),
  },
  fail: {
    everybody: only(permission, { principal: "*" }),
    "from anywhere": only(permission, { principal: "*", sourceArn: "arn:aws:s3:::orders" }),
  },
  unknown: {
    "not known yet": only(permission, { principal: UNKNOWN }),
    "organisation not known yet": only(permission, { principal: "*", principalOrgId: UNKNOWN }),
  },
};

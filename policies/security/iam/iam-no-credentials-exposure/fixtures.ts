import { permissionSetOf, policyOf, policyOfParts } from "../../../documents/iam/fixture";
import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:iam/policy:Policy", {}),
    "one role": policyOf({ Action: "sts:AssumeRole", Resource: "arn:aws:iam::123456789012:role/deploy" }),
    "to pull images": policyOf({ Action: "ecr:GetAuthorizationToken" }),
    "on a condition": policyOf({
      Action: "sts:AssumeRole",
      Condition: { StringEquals: { "aws:ResourceTag/team": "orders" } },
    }),
    "denied again": policyOf({ Action: "sts:*" }, { Effect: "Deny", Action: ["sts:AssumeRole*", "sts:Get*Token"] }),
  },
  fail: {
    "any role": policyOf({ Action: "sts:AssumeRole" }),
    "any access key": permissionSetOf({ Action: ["iam:CreateAccessKey"] }),
    "hidden in a pattern": policyOf({ Action: "redshift:Get*" }),
    "all but a few": policyOf({ NotAction: ["s3:*"] }),
    "cannot be limited": policyOf({ Action: "sts:GetSessionToken" }),
  },
  unknown: {
    "document not known yet": only("aws:iam/policy:Policy", { policy: UNKNOWN }),
    "resource not known yet": policyOfParts({ Action: "sts:AssumeRole", Resource: UNKNOWN }),
  },
};

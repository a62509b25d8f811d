import { inlinePolicyOf, policyOf, policyOfParts } from "../../../documents/iam/fixture";
import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:iam/policy:Policy", {}),
    "one bucket": policyOf({ Action: "s3:GetObject", Resource: "arn:aws:s3:::orders/*" }),
    "listing alone": policyOf({ Action: ["s3:ListBucket", "ssm:DescribeParameters"] }),
    "on a condition": policyOf({
      Action: "secretsmanager:GetSecretValue",
      Condition: { StringEquals: { "secretsmanager:ResourceTag/team": "orders" } },
    }),
  },
  fail: {
    "every object": policyOf({ Action: "s3:GetObject" }),
    "every secret": inlinePolicyOf({ Action: ["secretsmanager:GetSecretValue"] }),
    "hidden in a pattern": policyOf({ Action: "ssm:GetParam*" }),
    everything: policyOf({ Action: "*" }),
    "all but a few": policyOf({ NotAction: "iam:*" }),
  },
  unknown: {
    "document not known yet": only("aws:iam/policy:Policy", { policy: UNKNOWN }),
    "action not known yet": policyOfParts({ Action: UNKNOWN }),
  },
};

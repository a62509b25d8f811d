import { inlinePolicyOf, policyOf } from "../../../documents/iam/fixture";
import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:iam/policy:Policy", {}),
    "denial by exception": policyOf({ Effect: "Deny", NotAction: "iam:*" }),
    lists: policyOf({ Action: ["s3:GetObject"], Resource: ["arn:aws:s3:::orders/*"] }),
  },
  fail: {
    actions: policyOf({ NotAction: ["iam:*"] }),
    resources: inlinePolicyOf({ Action: "s3:GetObject", NotResource: "arn:aws:s3:::secret/*" }),
  },
  unknown: { "document not known yet": only("aws:iam/policy:Policy", { policy: UNKNOWN }) },
};

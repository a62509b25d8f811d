import { inlinePolicyOf, permissionSetOf, policyOf } from "../../../documents/iam/fixture";
import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only("aws:iam/policy:Policy", {}),
    "some actions": policyOf({ Action: ["iam:GetRole", "iam:List*"] }),
    "another service": policyOf({ Action: "s3:*" }),
    denial: policyOf({ Effect: "Deny", Action: "iam:*" }),
  },
  fail: {
    "every action of IAM": policyOf({ Action: "iam:*" }),
    "on one resource": policyOf({ Action: ["s3:GetObject", "iam:*"], Resource: "arn:aws:iam::123456789012:role/x" }),
    everything: permissionSetOf({ Action: ["*"] }),
    "in capitals, of a role": inlinePolicyOf({ Action: "IAM:*" }),
  },
  unknown: { "document not known yet": only("aws:iam/policy:Policy", { policy: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(attachment, {}),
    narrow: only(attachment, { policyArn: "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy" }),
  },
  fail: {
    administrator: only(attachment, { policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" }),
    "on the role": only("aws:iam/role:Role", {
      managedPolicyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws-us-gov:iam::aws:policy/IAMFullAccess"],
    }),
  },
  unknown: { "not known yet": only(attachment, { policyArn: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
const role = "aws:iam/role:Role";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(attachment, {}),
    narrow: only(attachment, { policyArn: "arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy" }),
    "another wide one": only(attachment, { policyArn: "arn:aws:iam::aws:policy/AdministratorAccess" }),
    "own policy of that name": only(attachment, { policyArn: "arn:aws:iam::123456789012:policy/IAMFullAccess" }),
  },
  fail: {
    attached: only(attachment, { policyArn: "arn:aws:iam::aws:policy/IAMFullAccess" }),
    "on the role": only(role, {
      managedPolicyArns: ["arn:aws:iam::aws:policy/ReadOnlyAccess", "arn:aws-us-gov:iam::aws:policy/IAMFullAccess"],
    }),
    "to a permission set": only("aws:ssoadmin/managedPolicyAttachment:ManagedPolicyAttachment", {
      managedPolicyArn: "arn:aws:iam::aws:policy/IAMFullAccess",
    }),
    "among a user's": only("aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive", {
      policyArns: ["arn:aws:iam::aws:policy/IAMFullAccess"],
    }),
  },
  unknown: {
    "not known yet": only(attachment, { policyArn: UNKNOWN }),
    "some not known yet": only(role, { managedPolicyArns: [UNKNOWN] }),
  },
};

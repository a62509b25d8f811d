import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const attachment = "aws:iam/policyAttachment:PolicyAttachment";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(attachment, { groups: ["readers"] }),
    "no users": only(attachment, { users: [], roles: ["deploy"] }),
  },
  fail: {
    attachment: only("aws:iam/userPolicyAttachment:UserPolicyAttachment", { user: "ann", policyArn: "arn:aws:iam::x" }),
    "of a user of this stack": only("aws:iam/userPolicy:UserPolicy", { user: UNKNOWN, policy: "{}" }),
    "inline policy": only("aws:iam/userPolicy:UserPolicy", { user: "ann", policy: "{}" }),
    "among others": only(attachment, { groups: ["readers"], users: ["ann"] }),
  },
  unknown: { "users not known yet": only(attachment, { users: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const policy = "aws:iam/policy:Policy";
const role = "aws:iam/role:Role";
const document = (...statements: object[]): string => JSON.stringify({ Version: "2012-10-17", Statement: statements });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(policy, {}),
    "named actions": only(policy, { policy: document({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }) }),
    "denial of everything": only(policy, { policy: document({ Effect: "Deny", Action: "*", Resource: "*" }) }),
    "not a document": only(policy, { policy: "{" }),
  },
  fail: {
    "single values": only(policy, { policy: document({ Effect: "Allow", Action: "*", Resource: "*" }) }),
    lists: only(policy, { policy: document({ Effect: "Allow", Action: ["s3:*", "*:*"], Resource: ["*"] }) }),
    "one statement, not a list": only(policy, {
      policy: JSON.stringify({ Statement: { Effect: "Allow", Action: "*", Resource: "*" } }),
    }),
    "an object": only(policy, { policy: { Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] } }),
    "inline policy of a role": only(role, {
      inlinePolicies: [
        { name: "all", policy: document({ Effect: "Allow", Action: "*", NotResource: "arn:aws:s3:::x" }) },
      ],
    }),
  },
  unknown: { "document not known yet": only(policy, { policy: UNKNOWN }) },
};

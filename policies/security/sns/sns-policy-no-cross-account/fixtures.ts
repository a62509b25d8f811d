import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const holder = "aws:sns/topicPolicy:TopicPolicy";
const foreign = {
  Effect: "Allow",
  Principal: { AWS: "arn:aws:iam::111122223333:root" },
  Action: "sns:Publish",
  Resource: "arn:aws:sns:eu-west-1:123456789012:orders",
};
const document = (statement: object): object => ({ policy: JSON.stringify({ Statement: [statement] }) });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(holder, {}),
    service: only(
      holder,
      document({ Effect: "Allow", Principal: { Service: "events.amazonaws.com" }, Action: "sns:Publish" }),
    ),
    "on a condition": only(
      holder,
      document({ ...foreign, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abc123" } } }),
    ),
    "own account": only(holder, document({ ...foreign, Resource: "arn:aws:sns:eu-west-1:111122223333:orders" })),
    denial: only(holder, document({ ...foreign, Effect: "Deny" })),
  },
  fail: {
    foreigner: only(holder, document(foreign)),
    "among others": only(
      holder,
      document({ ...foreign, Principal: { AWS: ["444455556666", "arn:aws:iam::111122223333:role/publisher"] } }),
    ),
    "a condition that limits nobody": only(
      holder,
      document({ ...foreign, Condition: { Bool: { "aws:SecureTransport": "true" } } }),
    ),
  },
  unknown: {
    "policy not known yet": only(holder, { policy: UNKNOWN }),
    "condition not known yet": only(holder, {
      policy: { Statement: { ...foreign, Condition: { StringEquals: { "aws:PrincipalOrgID": UNKNOWN } } } },
    }),
    "topic not known yet": only(holder, { policy: { Statement: { ...foreign, Resource: UNKNOWN } } }),
  },
};

import type { Statement } from "../../../documents/iam/document";
import { isPublic } from "../../../documents/iam/match";
import { accountOf } from "../../../aws/arns";
import { resourceStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

/**
 * IAM identities of the account that the topic itself is of are no foreigners; the public check counts them, as it does not
 * compare the ARNs.
 */
function admitsForeigners(statement: Statement): boolean {
  if (statement.effect !== "Allow" || statement.unknown.has("Condition") || statement.unknown.has("Resource"))
    return false;
  const own = new Set(statement.resources.map(accountOf));
  const foreign = (statement.principals.get("AWS") ?? []).some((name) => {
    const account = /^arn:[^:]*:iam::/.test(name) ? accountOf(name) : undefined;
    return account !== undefined && !own.has(account);
  });
  return foreign && isPublic({ ...statement, principals: EVERYBODY });
}

/** Put in the place of the principals, it shows whether the conditions alone would keep anybody out. */
const EVERYBODY: Statement["principals"] = new Map([["*", ["*"]]]);

export const rule: ResourceRule = {
  name: "sns-policy-no-cross-account",
  pack: "security",
  severity: "low",
  asks: "The policy of a topic admits identities of other accounts on a condition only.",
  why: "Whoever takes over the other account publishes to the topic or listens.",
  fix: "Add a condition on the organisation, account or source.",
  example: `{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::111122223333:root" }, Action: "sns:Publish", Resource: topic.arn, Condition: { StringEquals: { "aws:PrincipalOrgID": "o-abc123" } } }`,
  frameworks: { soc2: ["CC6.3"] },
  publicIds: ["CKV_AWS_385"],
  scope: "resource",
  types: ["aws:sns/topicPolicy:TopicPolicy", "aws:sns/topic:Topic"],
  check: (resource) =>
    resourceStatements(resource)
      .filter(admitsForeigners)
      .map(({ label }) => ({
        message: `${label} of the policy admits an identity of another account without a condition`,
      })),
};

import type { Condition, Statement } from "../../../documents/iam/document";
import { ROLE, trustStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

const ACCOUNT = /^(\d{12}|arn:[^:]*:iam::\d{12}:root)$/;
const IDENTITY_KEYS = /^aws:(principalarn|principaltag\/.+|userid|username)$/;

/** Whether a condition says which identity of the account. */
function namesIdentity({ operator, key, values }: Condition): boolean {
  return (
    /^(String(Equals(IgnoreCase)?|Like)|Arn(Equals|Like))$/.test(operator) &&
    IDENTITY_KEYS.test(key) &&
    values.length > 0 &&
    !values.some((value) => /^[*?]+$/.test(value))
  );
}

function wholeAccounts({ effect, principals, conditions, unknown }: Statement): string[] {
  if (effect !== "Allow" || unknown.has("Condition") || conditions.some(namesIdentity)) return [];
  return (principals.get("AWS") ?? []).filter((principal) => ACCOUNT.test(principal));
}

export const rule: ResourceRule = {
  name: "iam-trust-not-account-wide",
  pack: "security",
  severity: "medium",
  asks: "A role cannot be assumed by a whole account.",
  why: "Every identity there that may assume roles at all gets this one, and whoever steals any of them.",
  fix: "Name the roles or users of the account, or narrow the statement by aws:PrincipalArn.",
  example: `{ Effect: "Allow", Principal: { AWS: "arn:aws:iam::123456789012:role/ci" }, Action: "sts:AssumeRole" }`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["7.2.2"] },
  publicIds: ["CKV_AWS_61"],
  scope: "resource",
  types: [ROLE],
  check: (role) =>
    trustStatements(role).flatMap((statement) =>
      wholeAccounts(statement).map((account) => ({
        message: `assumeRolePolicy, ${statement.label}: everybody in ${account} may assume the role`,
      })),
    ),
};

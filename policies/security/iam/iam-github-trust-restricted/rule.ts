import type { Condition, Statement } from "../../../documents/iam/document";
import { ROLE, trustStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

const ISSUER = "token.actions.githubusercontent.com";

function trustsGitHub({ principals }: Statement): boolean {
  return [...(principals.get("Federated") ?? [])].some((name) => name.toLowerCase().includes(ISSUER));
}

/** A subject such as `repo:acme/orders:*`; organisation and repository must not be patterns that match others' names. */
function namesRepository({ operator, key, values }: Condition): boolean {
  if (key !== `${ISSUER}:sub` || !/^(ForAnyValue:)?String(Equals|Like)$/.test(operator)) return false;
  return (
    values.length > 0 &&
    values.every((value) => /^[a-z_]+:[^*?:/]+\/[^*?:/]+/.test(value) || /^[a-z_]+:[^*?:/]+\/\*/.test(value))
  );
}

export const rule: ResourceRule = {
  name: "iam-github-trust-restricted",
  pack: "security",
  severity: "critical",
  asks: "A role for GitHub Actions can be assumed by named repositories only.",
  why: "Without a condition on the subject any repository on GitHub may assume the role.",
  fix: "Condition the statement on token.actions.githubusercontent.com:sub with the organisation and repository.",
  example: `Condition: { StringLike: { "token.actions.githubusercontent.com:sub": "repo:acme/orders:*" } }`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_358", "CKV_AWS_393"],
  scope: "resource",
  types: [ROLE],
  check: (role) =>
    trustStatements(role)
      .filter(
        (statement) =>
          statement.effect === "Allow" && trustsGitHub(statement) && !statement.conditions.some(namesRepository),
      )
      .map(({ label }) => ({ message: `assumeRolePolicy, ${label}: any repository on GitHub may assume the role` })),
};

import type { Condition, Statement } from "../../../documents/iam/document";
import { IDENTITY_POLICY_TYPES, identityStatements, ROLE, trustStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

const ISSUER = "token.actions.githubusercontent.com";

/** The subject's key; an enterprise may have an issuer of its own, with its name as the path. */
const SUBJECT = /^token\.actions\.githubusercontent\.com(\/[a-z0-9_-]+)?:sub$/;

/** Whatever the qualifier: GitHub's tokens always have a subject, one. */
const POSITIVE = /^(For(Any|All)Values?:)?String(Equals(IgnoreCase)?|Like)(IfExists)?$/i;

/** Claims that whoever owns any repository sets as he likes ("Security hardening with OpenID Connect", GitHub Docs). */
const FREELY_CHOSEN = /^(workflow|environment|ref|context|head_ref|base_ref)/;

const REPOSITORY = /^[\w-]+(\.[\w-]+)*\/[^/]+/;

function trustsGitHub({ principals }: Statement): boolean {
  return (principals.get("Federated") ?? []).some((name) => name.toLowerCase().includes(`oidc-provider/${ISSUER}`));
}

/** A subject such as `repo:acme/orders:*`, of whose first claim the value is given. */
function isSafe(subject: string): boolean {
  const [claim = "", value] = subject.split(":");
  if (value === undefined || /^[*?]*$/.test(value) || /[*?]/.test(claim) || FREELY_CHOSEN.test(claim)) return false;
  return claim !== "repo" || REPOSITORY.test(value);
}

function namesSubject({ operator, key, values }: Condition): boolean {
  return SUBJECT.test(key) && POSITIVE.test(operator) && values.length > 0 && values.every(isSafe);
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
  // Also policies: programs translated from Terraform may carry a trust document there.
  types: [ROLE, ...IDENTITY_POLICY_TYPES.filter((type) => type !== ROLE)],
  check: (resource) =>
    (resource.type === ROLE ? trustStatements(resource) : identityStatements(resource))
      .filter(
        (statement) =>
          statement.effect === "Allow" &&
          trustsGitHub(statement) &&
          !statement.unknown.has("Condition") &&
          !statement.conditions.some(namesSubject),
      )
      .map(({ label }) => ({ message: `${label} lets any repository on GitHub assume the role` })),
};

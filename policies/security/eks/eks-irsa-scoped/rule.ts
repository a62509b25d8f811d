import type { Condition, Statement } from "../../../documents/iam/document";
import { ROLE, trustStatements } from "../../../documents/iam/resources";
import type { ResourceRule } from "../../../rule";

/** The issuer of a cluster's service account tokens, in the ARN of its identity provider. */
const PROVIDER = /:oidc-provider\/(oidc\.eks(?:-fips)?\.[a-z0-9-]+\.(?:amazonaws\.com(?:\.cn)?|api\.aws)\/id\/\w+)$/i;
const SERVICE_ACCOUNT = "system:serviceaccount:";

function issuersOf({ effect, principals, unknown }: Statement): string[] {
  if (effect !== "Allow" || unknown.has("Condition")) return [];
  return (principals.get("Federated") ?? []).flatMap((provider) => PROVIDER.exec(provider)?.[1] ?? []);
}

/** Keys whose condition names the namespace, and at least part of the service account's name. */
function scopedSubjects(conditions: readonly Condition[]): ReadonlySet<string> {
  const scoped = conditions.filter(
    ({ operator, values }) =>
      /^(ForAnyValue:)?String(Equals|Like)$/.test(operator) &&
      values.length > 0 &&
      values.every((value) => isScoped(value, operator.endsWith("Like"))),
  );
  return new Set(scoped.map(({ key }) => key));
}

function isScoped(subject: string, patterns: boolean): boolean {
  if (!subject.startsWith(SERVICE_ACCOUNT)) return false;
  const [namespace = "", name = ""] = subject.slice(SERVICE_ACCOUNT.length).split(":");
  if (namespace === "" || name === "") return false;
  return !patterns || (!/[*?]/.test(namespace) && !/^[*?]+$/.test(name));
}

export const rule: ResourceRule = {
  name: "eks-irsa-scoped",
  pack: "security",
  severity: "high",
  asks: "A role for service accounts of a cluster (IRSA) names the namespace and the service account that may assume it.",
  why: "Otherwise every pod of the cluster, whoever runs it, may assume the role.",
  fix: "Condition the trust on the issuer's sub with StringEquals and system:serviceaccount:<namespace>:<name>.",
  example: `Condition: { StringEquals: { "oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub": "system:serviceaccount:orders:api" } }`,
  frameworks: {
    "cis-eks": ["5.2.1"],
    "nsa-k8s": ["authentication-and-authorization"],
    soc2: ["CC6.3"],
    "pci-dss": ["7.2.1"],
  },
  publicIds: [],
  scope: "resource",
  types: [ROLE],
  check: (role) =>
    trustStatements(role).flatMap((statement) => {
      const issuers = issuersOf(statement);
      const scoped = issuers.length === 0 ? new Set<string>() : scopedSubjects(statement.conditions);
      return issuers
        .filter((issuer) => !scoped.has(`${issuer.toLowerCase()}:sub`))
        .map((issuer) => ({
          message: `assumeRolePolicy, ${statement.label}: service accounts that are not named may assume the role through ${issuer}`,
        }));
    }),
};

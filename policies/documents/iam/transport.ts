import type { Statement } from "./document";
import { globMatches } from "./match";

/** Whether a statement denies reading objects without TLS: by `aws:SecureTransport`, or by the version of TLS. */
export function deniesPlaintext(statement: Statement): boolean {
  if (statement.effect !== "Deny") return false;
  const byTransport = statement.conditions.some(
    ({ operator, key, values }) =>
      operator.startsWith("Bool") && key === "aws:securetransport" && values.includes("false"),
  );
  const byVersion = statement.conditions.some(({ key }) => key === "s3:tlsversion");
  return (
    (byTransport || byVersion || statement.unknown.has("Condition")) &&
    (statement.unknown.has("Action") || statement.actions.some((action) => globMatches(action, "s3:GetObject")))
  );
}

/** Whether a statement allows requests over TLS only, which refuses the others unless another statement allows them. */
export function allowsOverTls({ effect, conditions, unknown }: Statement): boolean {
  if (effect !== "Allow") return false;
  const requiring = conditions.some(
    ({ operator, key, values }) =>
      operator === "Bool" && key === "aws:securetransport" && values.length > 0 && !values.includes("false"),
  );
  return requiring || unknown.has("Condition");
}

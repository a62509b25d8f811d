import type { Condition, Statement } from "./document";

/**
 * Whether a pattern with `*` and `?` matches the whole text, case ignored. Linear in practice whatever the pattern: it never
 * tries more than one position of the last `*`.
 */
export function globMatches(pattern: string, text: string): boolean {
  const wanted = pattern.toLowerCase();
  const given = text.toLowerCase();
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < given.length) {
    if (p < wanted.length && wanted[p] === "*") {
      star = p++;
      mark = t;
    } else if (p < wanted.length && (wanted[p] === "?" || wanted[p] === given[t])) {
      p++;
      t++;
    } else if (star >= 0) {
      p = star + 1;
      t = ++mark;
    } else {
      return false;
    }
  }
  while (wanted[p] === "*") p++;
  return p === wanted.length;
}

/** Whether a statement allows one action, e.g. `iam:PassRole`. */
export function allows(statement: Statement, action: string): boolean {
  if (statement.effect !== "Allow") return false;
  if (statement.actions.some((pattern) => globMatches(pattern, action))) return true;
  return statement.notActions.length > 0 && !statement.notActions.some((pattern) => globMatches(pattern, action));
}

/** A pattern that covers every action of every service: `*`, `*:*`, `**`. */
export function isEveryAction(pattern: string): boolean {
  return /^[*?]+(:[*?]+)?$/.test(pattern) && pattern.includes("*");
}

/** A resource pattern that covers everything of a kind or everything at all: `*`, `arn:aws:*`. */
function isEveryResource(pattern: string): boolean {
  return /^[*]+$/.test(pattern) || /^arn:[^:]*:\*(:\*)*$/.test(pattern);
}

/** Whether the statement reaches every resource. */
export function reachesEverything(statement: Statement): boolean {
  return statement.resources.some(isEveryResource) || statement.notResources.length > 0;
}

const NARROWING_KEYS: readonly RegExp[] = [
  /^aws:(source(arn|account|orgid|orgpaths|vpc|vpce|vpcarn|ip)|principal(orgid|orgpaths|arn|account|tag\/.+)|userid|username)$/,
  /^aws:vpcsourceip$/,
  /^kms:(calleraccount|viaservice|grantisforawsresource)$/,
  /^s3:dataaccesspoint(account|arn)$/,
  /^(sns|sqs):/,
];
const NARROWING_OPERATORS =
  /^(ForAllValues:|ForAnyValue:)?(StringEquals(IgnoreCase)?|StringLike|Arn(Equals|Like)|IpAddress|Bool)$/;
const EVERYBODY = /^([*]+|0\.0\.0\.0\/0|::\/0)$/;

/** Whether a condition ties an open principal to somebody: an account, an organisation, a network, a source. */
function narrows({ operator, key, values }: Condition): boolean {
  if (!NARROWING_OPERATORS.test(operator) || !NARROWING_KEYS.some((pattern) => pattern.test(key))) return false;
  return values.length > 0 && !values.some((value) => EVERYBODY.test(value));
}

/** Whether everybody is a principal of an allowing statement that no condition narrows. */
export function isPublic(statement: Statement): boolean {
  if (statement.effect !== "Allow" || statement.conditions.some(narrows)) return false;
  if (statement.notPrincipals.size > 0) return true;
  return [...statement.principals].some(
    ([kind, names]) => (kind === "*" || kind.toUpperCase() === "AWS") && names.some((name) => /^[*]+$/.test(name)),
  );
}

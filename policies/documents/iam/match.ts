import { matchesGlob } from "../../values/glob";
import type { Condition, Statement } from "./document";

/** Whether a pattern with `*` and `?` matches the whole text, case ignored, as IAM does. */
export function globMatches(pattern: string, text: string): boolean {
  return matchesGlob(pattern.toLowerCase(), text.toLowerCase());
}

/** Whether a statement allows one action, e.g. `iam:PassRole`. */
export function allows(statement: Statement, action: string): boolean {
  if (statement.effect !== "Allow") return false;
  if (statement.actions.some((pattern) => globMatches(pattern, action))) return true;
  if (statement.notActions.length === 0 || statement.unknown.has("NotAction")) return false;
  return !statement.notActions.some((pattern) => globMatches(pattern, action));
}

/** A pattern that covers every action of every service: `*`, `*:*`, `**`. */
export function isEveryAction(pattern: string): boolean {
  return /^[*?]+(:[*?]+)?$/.test(pattern) && pattern.includes("*");
}

/** A resource pattern that covers everything of a kind or everything at all: `*`, `arn:*`, `arn:aws:*`. */
export function isEveryResource(pattern: string): boolean {
  return /^[*]+$/.test(pattern) || /^arn:([*]+|[^:]*:[*]+(:[*]+)*)$/.test(pattern);
}

/** Whether the statement reaches every resource. */
export function reachesEverything(statement: Statement): boolean {
  return statement.resources.some(isEveryResource) || statement.notResources.length > 0;
}

/** Conditions that tie an open principal to an account, an organisation, a source or a private network. */
const NARROWING_KEYS: readonly RegExp[] = [
  /^aws:(source(arn|account|owner|orgid|orgpaths|vpc|vpce|vpcarn)|vpceaccount|vpceorgid|vpceorgpaths)$/,
  /^aws:(principal(orgid|orgpaths|arn|account|tag\/.+)|userid|username|ec2instancesourcevpc)$/,
  /^(ec2|ssm):sourceinstancearn$/,
  /^lambda:sourcefunctionarn$/,
  /^kms:(calleraccount|viaservice|grantisforawsresource)$/,
  /^s3:dataaccesspoint(account|arn)$/,
  /^(sns|sqs):/,
];
/** Conditions that tie it to addresses only: whoever is there may be anybody. */
const ADDRESS_KEYS: readonly RegExp[] = [/^aws:(vpc)?sourceip$/];
const ALL_KEYS: readonly RegExp[] = [...NARROWING_KEYS, ...ADDRESS_KEYS];

/** `ForAllValues:` and `…IfExists` are not here: they hold where the key is missing, as it is for anonymous callers. */
const NARROWING_OPERATORS = /^(ForAnyValue:)?(StringEquals(IgnoreCase)?|StringLike|Arn(Equals|Like)|IpAddress|Bool)$/;
const EVERYBODY = /^((o-)?[*?]+|0\.0\.0\.0\/0|::\/0|arn:[^:]*:[^:]*:[^:]*:([*].*|:[*]+)|arn:([^:]*:)?[*]+)$/;

function narrows({ operator, key, values }: Condition, keys: readonly RegExp[]): boolean {
  if (!NARROWING_OPERATORS.test(operator) || !keys.some((pattern) => pattern.test(key))) return false;
  return values.length > 0 && !values.some((value) => EVERYBODY.test(value));
}

/** Whether everybody is a principal of an allowing statement that no condition narrows. */
export function isPublic(statement: Statement): boolean {
  return admitsAll(statement) && !statement.conditions.some((condition) => narrows(condition, ALL_KEYS));
}

/** Like {@link isPublic}, but a condition on addresses does not count: it says where from, not who. */
export function admitsAnybody(statement: Statement): boolean {
  return admitsAll(statement) && !statement.conditions.some((condition) => narrows(condition, NARROWING_KEYS));
}

function admitsAll(statement: Statement): boolean {
  if (statement.effect !== "Allow") return false;
  if (statement.notPrincipals.size > 0) return true;
  return [...statement.principals].some(
    ([kind, names]) => (kind === "*" || kind.toUpperCase() === "AWS") && names.some((name) => /^[*]+$/.test(name)),
  );
}

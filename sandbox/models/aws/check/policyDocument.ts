import { CloudError } from "../../model";

/**
 * What a policy document is attached to decides its grammar: an `identity` policy has no principal and names resources; a
 * `trust` policy has a principal, no resource and only STS actions; a `resource` policy has principal and resource.
 */
export interface PolicyRules {
  kind: "identity" | "trust" | "resource";
  /** Code of the refusal: `MalformedPolicyDocument` in IAM, `MalformedPolicy` in S3, … */
  code: string;
}

export interface PolicyStatement {
  Effect?: unknown;
  Action?: unknown;
  NotAction?: unknown;
  Resource?: unknown;
  NotResource?: unknown;
  Principal?: unknown;
  NotPrincipal?: unknown;
  Condition?: unknown;
  Sid?: unknown;
}

const VERSIONS: readonly unknown[] = ["2012-10-17", "2008-10-17"];
const DOCUMENT_FIELDS = ["Version", "Id", "Statement"];
const STATEMENT_FIELDS = [
  "Sid",
  "Effect",
  "Action",
  "NotAction",
  "Resource",
  "NotResource",
  "Principal",
  "NotPrincipal",
  "Condition",
];
const PRINCIPAL_KINDS = ["AWS", "Service", "Federated", "CanonicalUser"];
const CONDITION_OPERATOR =
  /^((ForAllValues|ForAnyValue):)?((String(Not)?(Equals|EqualsIgnoreCase|Like))|(Numeric(Not)?Equals)|(Numeric(LessThan|GreaterThan)(Equals)?)|(Date(Not)?Equals)|(Date(LessThan|GreaterThan)(Equals)?)|Bool|BinaryEquals|(Not)?IpAddress|(Arn(Not)?(Equals|Like)))(IfExists)?$|^Null$/i;

/**
 * Reads a policy document as IAM does ("Grammar of the IAM JSON policy language", IAM User Guide) and returns its statements.
 *
 * @throws CloudError with the code of `rules` for the first thing wrong.
 */
export function validatePolicy(document: string, rules: PolicyRules): PolicyStatement[] {
  const refuse = (message: string): never => {
    throw new CloudError(rules.code, message);
  };
  const policy = parse(document, refuse);
  const foreign = Object.keys(policy).find((field) => !DOCUMENT_FIELDS.includes(field));
  if (foreign !== undefined) refuse(`Syntax errors in policy: unknown field ${foreign}`);
  if (policy.Version !== undefined && !VERSIONS.includes(policy.Version)) {
    refuse(`The policy must contain a valid version string; given ${JSON.stringify(policy.Version)}`);
  }
  const statements = asList(policy.Statement);
  if (policy.Statement === undefined || statements.length === 0) refuse("Syntax errors in policy: no Statement");
  const sids = new Set<unknown>();
  for (const statement of statements) {
    if (typeof statement !== "object" || statement === null)
      refuse("Syntax errors in policy: a Statement is not an object");
    validateStatement(statement as PolicyStatement, rules.kind, refuse);
    const { Sid } = statement as PolicyStatement;
    if (Sid !== undefined && Sid !== "" && sids.has(Sid))
      refuse(`Statement IDs (SID) in a single policy must be unique: ${String(Sid)}`);
    sids.add(Sid);
  }
  return statements as PolicyStatement[];
}

type Refuse = (message: string) => never;

function parse(document: string, refuse: Refuse): Record<string, unknown> {
  let policy: unknown;
  try {
    policy = JSON.parse(document);
  } catch (error) {
    return refuse(`The policy is not valid JSON: ${(error as Error).message}`);
  }
  if (typeof policy !== "object" || policy === null || Array.isArray(policy))
    return refuse("The policy is not a JSON object");
  return policy as Record<string, unknown>;
}

function validateStatement(statement: PolicyStatement, kind: PolicyRules["kind"], refuse: Refuse): void {
  const foreign = Object.keys(statement).find((field) => !STATEMENT_FIELDS.includes(field));
  if (foreign !== undefined) refuse(`Syntax errors in policy: unknown field ${foreign} in a Statement`);
  if (statement.Effect !== "Allow" && statement.Effect !== "Deny") {
    refuse(`Effect must be Allow or Deny; given ${JSON.stringify(statement.Effect) ?? "none"}`);
  }
  if ((statement.Action === undefined) === (statement.NotAction === undefined)) {
    refuse("Policy statement must contain actions: exactly one of Action and NotAction");
  }
  validateActions(statement, kind, refuse);
  validateResources(statement, kind, refuse);
  validatePrincipals(statement, kind, refuse);
  validateCondition(statement.Condition, refuse);
}

function validateActions(statement: PolicyStatement, kind: PolicyRules["kind"], refuse: Refuse): void {
  const actions = asList(statement.Action ?? statement.NotAction);
  if (actions.length === 0) refuse("Policy statement must contain actions");
  for (const action of actions) {
    if (typeof action !== "string" || !/^(\*|[a-zA-Z0-9-]+:[a-zA-Z0-9*?]+)$/.test(action)) {
      refuse(
        `Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc. Given ${JSON.stringify(action)}`,
      );
    }
    if (kind === "trust" && statement.Action !== undefined && !/^sts:/i.test(action as string)) {
      refuse(`AssumeRole policy may only specify STS AssumeRole actions; given ${String(action)}`);
    }
  }
}

function validateResources(statement: PolicyStatement, kind: PolicyRules["kind"], refuse: Refuse): void {
  const given = statement.Resource !== undefined || statement.NotResource !== undefined;
  if (kind === "trust") {
    if (given) refuse("Has prohibited field Resource");
    return;
  }
  if (!given) refuse("Policy statement must contain resources.");
  const resources = asList(statement.Resource ?? statement.NotResource);
  if (resources.length === 0) refuse("Policy statement must contain resources.");
  const wrong = resources.find((each) => typeof each !== "string" || !(each === "*" || isArnPattern(each)));
  if (wrong !== undefined) {
    refuse(`Resource ${JSON.stringify(wrong)} must be in ARN format or "*".`);
  }
}

function isArnPattern(resource: string): boolean {
  if (resource.startsWith("${")) return true;
  return /^arn:[^:]*:[^:]*:[^:]*:[^:]*:.+$/s.test(resource) || /^arn:\*/.test(resource);
}

function validatePrincipals(statement: PolicyStatement, kind: PolicyRules["kind"], refuse: Refuse): void {
  const principal = statement.Principal ?? statement.NotPrincipal;
  if (kind === "identity") {
    if (principal !== undefined) refuse("Policy document should not specify a principal.");
    return;
  }
  if (principal === undefined) refuse("Missing required field Principal");
  if (principal === "*") return;
  if (typeof principal !== "object" || principal === null || Array.isArray(principal)) {
    return refuse(`Invalid principal in policy: ${JSON.stringify(principal)}`);
  }
  for (const [who, values] of Object.entries(principal)) {
    if (!PRINCIPAL_KINDS.includes(who)) refuse(`Invalid principal in policy: unknown kind ${JSON.stringify(who)}`);
    for (const value of asList(values)) validatePrincipal(who, value, refuse);
  }
}

function validatePrincipal(who: string, value: unknown, refuse: Refuse): void {
  const written = typeof value === "string" ? value : "";
  const valid =
    who === "Service"
      ? /^[a-z0-9.-]+\.(amazonaws\.com(\.cn)?|aws\.internal|amazon\.com)$/.test(written)
      : who === "AWS"
        ? /^(\*|\d{12}|arn:[\w-]+:(iam|sts)::(\d{12}|cloudfront):.+|A[A-Z0-9]{15,})$/.test(written)
        : written !== "";
  if (!valid) refuse(`Invalid principal in policy: ${JSON.stringify(who.toUpperCase())}:${JSON.stringify(value)}`);
}

function validateCondition(condition: unknown, refuse: Refuse): void {
  if (condition === undefined) return;
  if (typeof condition !== "object" || condition === null)
    return refuse("Syntax errors in policy: Condition is not an object");
  for (const [operator, keys] of Object.entries(condition)) {
    if (!CONDITION_OPERATOR.test(operator)) refuse(`Invalid Condition type : ${operator}.`);
    if (typeof keys !== "object" || keys === null)
      refuse(`Syntax errors in policy: ${operator} holds no condition keys`);
  }
}

/** One value or a list, as policy documents write both. */
export function asList(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** Length as IAM counts it for quotas: without white space. */
export function policySize(document: string): number {
  return document.replace(/\s/g, "").length;
}

import { only, type Fixture } from "../../fixture";

const POLICY = "aws:iam/policy:Policy";

/** An IAM policy of these statements; effect and resource are `Allow` and `*` where they are left out. */
export function policyOf(...statements: object[]): Fixture {
  return only(POLICY, { policy: documentOf(...statements) });
}

/** The same policy given as an object, in which single values may be unknown. */
export function policyOfParts(...statements: object[]): Fixture {
  return only(POLICY, { policy: { Statement: statements.map(completed) } });
}

/** The same statements as the inline policy of a role. */
export function inlinePolicyOf(...statements: object[]): Fixture {
  return only("aws:iam/role:Role", { inlinePolicies: [{ name: "inline", policy: documentOf(...statements) }] });
}

/** The same statements as the inline policy of a permission set of IAM Identity Center. */
export function permissionSetOf(...statements: object[]): Fixture {
  return only("aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy", {
    inlinePolicy: documentOf(...statements),
  });
}

/** A policy document as text. */
function documentOf(...statements: object[]): string {
  return JSON.stringify({ Version: "2012-10-17", Statement: statements.map(completed) });
}

function completed(statement: object): object {
  return { Effect: "Allow", ...("NotResource" in statement ? {} : { Resource: "*" }), ...statement };
}

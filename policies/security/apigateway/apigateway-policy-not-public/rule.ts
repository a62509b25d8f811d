import { apisOf, isPrivate, REST_API } from "../../../aws/restApis";
import { statementsOf, type Statement } from "../../../documents/iam/document";
import { allows, globMatches, isPublic } from "../../../documents/iam/match";
import { ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";

const METHOD = "aws:apigateway/method:Method";
const API_POLICY = "aws:apigateway/restApiPolicy:RestApiPolicy";
const INVOKE = "execute-api:Invoke";

/** The public check looks at OPTIONS alone; other methods without authorization have a rule of their own. */
function isOpenPreflight(method: RuleResource): boolean {
  const key = property(method, "apiKeyRequired");
  return (
    property(method, "httpMethod") === "OPTIONS" &&
    property(method, "authorization") === "NONE" &&
    typeof key !== "symbol" &&
    !isTrue(key)
  );
}

/** The statements of each API's policy: its own, or that of a resource apart. */
function policiesOfApis(resources: readonly RuleResource[]): ReadonlyMap<RuleResource, readonly Statement[]> {
  const apart = apisOf(ofTypes(resources, [API_POLICY]), resources);
  const statements = new Map([...apart].map(([policy, api]) => [api, statementsOf(property(policy, "policy"))]));
  for (const api of ofTypes(resources, [REST_API])) {
    const own = property(api, "policy");
    if (own !== undefined) statements.set(api, statementsOf(own));
  }
  return statements;
}

function publicStatement(statements: readonly Statement[]): Statement | undefined {
  if (statements.some(deniesOthers)) return undefined;
  return statements.find(
    (statement) => allows(statement, INVOKE) && isPublic(statement) && !statement.unknown.has("Condition"),
  );
}

/** Whether a statement denies calls to everybody, but for those whom its conditions spare. */
function deniesOthers({ effect, actions, principals }: Statement): boolean {
  const everybody = [...principals.values()].some((names) => names.includes("*"));
  return effect === "Deny" && everybody && actions.some((action) => globMatches(action, INVOKE));
}

export const rule: StackRule = {
  name: "apigateway-policy-not-public",
  pack: "security",
  severity: "medium",
  asks: "A REST API whose OPTIONS methods need no authorization does not admit everybody by its policy.",
  why: "Anybody on the internet calls the method, although the policy was to say who may.",
  fix: "Narrow the policy by network, VPC endpoint or account, or deny everybody else.",
  example: `policy: { Version: "2012-10-17", Statement: [{ Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "execute-api:/*", Condition: { StringEquals: { "aws:SourceVpce": endpoint.id } } }] }`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: ["CKV2_AWS_70"],
  scope: "stack",
  types: [METHOD, REST_API, API_POLICY],
  check(resources) {
    const methods = ofTypes(resources, [METHOD]).filter(isOpenPreflight);
    const open = new Map([...policiesOfApis(resources)].map(([api, policy]) => [api, publicStatement(policy)]));
    return [...apisOf(methods, resources)].flatMap(([resource, api]) => {
      const statement = isPrivate(api) === false ? open.get(api) : undefined;
      return statement === undefined
        ? []
        : [{ resource, message: `${statement.label} of the API's policy admits everybody` }];
    });
  },
};

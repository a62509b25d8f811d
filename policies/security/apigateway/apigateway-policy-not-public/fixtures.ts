import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const method = (properties: object = {}): FixtureResource => ({
  type: "aws:apigateway/method:Method",
  name: "method",
  properties: { httpMethod: "OPTIONS", authorization: "NONE", restApi: UNKNOWN, ...properties },
  dependsOn: { restApi: ["api"] },
});
const api = (properties: object): FixtureResource => ({
  type: "aws:apigateway/restApi:RestApi",
  name: "api",
  properties,
});
const everybody = { Effect: "Allow", Principal: "*", Action: "execute-api:Invoke", Resource: "*" };
const policy = (...statements: object[]): object => ({ policy: JSON.stringify({ Statement: statements }) });
const apart = (properties: object): FixtureResource => ({
  type: "aws:apigateway/restApiPolicy:RestApiPolicy",
  name: "policy",
  properties: { restApi: UNKNOWN, ...properties },
  dependsOn: { restApi: ["api"] },
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(method(), api({})),
    "authorized method": together(method({ authorization: "AWS_IAM" }), api(policy(everybody))),
    "method with a key": together(method({ apiKeyRequired: true }), api(policy(everybody))),
    "another method, which has a rule of its own": together(method({ httpMethod: "GET" }), api(policy(everybody))),
    private: together(method(), api({ endpointConfiguration: { types: "PRIVATE" }, ...policy(everybody) })),
    "others denied": together(
      method(),
      api(
        policy(everybody, {
          ...everybody,
          Effect: "Deny",
          Condition: { NotIpAddress: { "aws:SourceIp": "192.0.2.0/24" } },
        }),
      ),
    ),
    narrowed: together(
      method(),
      api(policy({ ...everybody, Condition: { StringEquals: { "aws:SourceVpce": "vpce-1" } } })),
    ),
    "policy of the API before one apart": together(method(), api(policy()), apart(policy(everybody))),
  },
  fail: {
    everybody: together(method(), api(policy(everybody))),
    "every action": together(
      method(),
      api(policy({ ...everybody, Principal: { AWS: "*" }, Action: ["execute-api:*"] })),
    ),
    "policy apart": together(method(), api({}), apart(policy(everybody))),
  },
  unknown: {
    "policy not known yet": together(method(), api({ policy: UNKNOWN })),
    "method not known yet": together(method({ httpMethod: UNKNOWN }), api(policy(everybody))),
    "key not known yet": together(method({ apiKeyRequired: UNKNOWN }), api(policy(everybody))),
    "endpoint not known yet": together(
      method(),
      api({ endpointConfiguration: { types: UNKNOWN }, ...policy(everybody) }),
    ),
  },
};

import { UNKNOWN, type ResourceRule } from "../../../rule";
import { property, shown } from "../../../values/read";
import { mustBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "apigateway-method-authorized",
  pack: "security",
  severity: "medium",
  asks: "Methods of REST APIs ask who calls.",
  why: "Anybody who reaches the API reaches what is behind it.",
  fix: "Set authorization to AWS_IAM, CUSTOM or COGNITO_USER_POOLS, or apiKeyRequired to true.",
  example: `new aws.apigateway.Method("get", { restApi: api.id, resourceId: resource.id, httpMethod: "GET", authorization: "AWS_IAM" })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_59", "AVD-AWS-0004"],
  scope: "resource",
  types: ["aws:apigateway/method:Method"],
  check(method) {
    const [verb, authorization] = [property(method, "httpMethod"), property(method, "authorization")];
    // Browsers ask with OPTIONS before they send any credential.
    if (verb === undefined || verb === UNKNOWN || verb === "OPTIONS") return [];
    if (authorization !== undefined && authorization !== "NONE") return [];
    return mustBeTrue(method, "apiKeyRequired", `${shown(verb)} asks neither for authorization nor for an API key`);
  },
};

import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "lambda-url-authenticated",
  pack: "security",
  severity: "high",
  asks: "The URL of a function asks who calls.",
  why: "Anybody on the internet runs the function, at your cost.",
  fix: "Set authorizationType to AWS_IAM, or put an API with an authorizer before the function.",
  example: `new aws.lambda.FunctionUrl("orders", { functionName: fn.name, authorizationType: "AWS_IAM" })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_258"],
  scope: "resource",
  types: ["aws:lambda/functionUrl:FunctionUrl"],
  check: (url) =>
    property(url, "authorizationType") === "NONE" ? [{ message: "authorizationType is NONE: anybody may call" }] : [],
};

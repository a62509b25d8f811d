import { variablesOf } from "../../../aws/lambdas";
import type { ResourceRule } from "../../../rule";
import { credentialIn } from "../../../values/credentials";

export const rule: ResourceRule = {
  name: "lambda-no-secrets-in-env",
  pack: "security",
  severity: "high",
  asks: "No variable of a function holds a credential.",
  why: "Everybody who may read the function reads it, and it stands in the state and the logs of deployments.",
  fix: "Read the credential from Secrets Manager when the function starts.",
  example: `new aws.lambda.Function("orders", { role: role.arn, environment: { variables: { SECRET_ID: secret.name } } })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["8.6.2"] },
  publicIds: ["CKV_AWS_45"],
  scope: "resource",
  types: ["aws:lambda/function:Function"],
  check: (lambda) =>
    Object.entries(variablesOf(lambda)).flatMap(([name, value]) => {
      const kind = typeof value === "string" ? credentialIn(value) : undefined;
      return kind === undefined ? [] : [{ message: `environment.variables.${name} holds ${kind}` }];
    }),
};

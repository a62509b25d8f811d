import { variablesOf } from "../../../aws/lambdas";
import type { ResourceRule } from "../../../rule";
import { isPlaintextSecret } from "../../../values/plaintextSecrets";

export const rule: ResourceRule = {
  name: "lambda-no-plaintext-secret",
  pack: "security",
  severity: "medium",
  asks: "No variable of a function that is named like a secret holds a value.",
  why: "Everybody who may read the function reads the secret, and it cannot be rotated without a deployment.",
  fix: "Keep the value in Secrets Manager and give the function its name or ARN.",
  example: `environment: { variables: { DATABASE_SECRET_ARN: secret.arn } }`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["8.6.2"] },
  publicIds: [],
  scope: "resource",
  types: ["aws:lambda/function:Function"],
  check: (lambda) =>
    Object.entries(variablesOf(lambda))
      .filter(([name, value]) => isPlaintextSecret(name, value))
      .map(([name]) => ({ message: `environment.variables.${name} holds a value, not the name of a secret` })),
};

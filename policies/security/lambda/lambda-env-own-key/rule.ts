import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isEmpty, property, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "lambda-env-own-key",
  pack: "security",
  severity: "low",
  asks: "Variables of functions are encrypted with a key of the organisation.",
  why: "AWS's own key opens them to everybody who may read the function, and nobody sees who did.",
  fix: "Set kmsKeyArn where the function has variables, and leave it out where it has none: AWS then forgets it.",
  example: `new aws.lambda.Function("orders", { role: role.arn, environment: { variables: { TABLE: "orders" } }, kmsKeyArn: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"], "pci-dss": ["3.5.1"] },
  publicIds: ["CKV_AWS_173"],
  scope: "resource",
  types: ["aws:lambda/function:Function"],
  check(lambda) {
    const [environment, key] = [property(lambda, "environment"), property(lambda, "kmsKeyArn")];
    if (environment === UNKNOWN || key === UNKNOWN) return [];
    if (environment !== undefined) {
      return isEmpty(key) ? [{ message: `kmsKeyArn is ${shown(key)}: the variables have AWS's own key` }] : [];
    }
    // Snapshots of a started function are encrypted with it too.
    const useless = key !== undefined && property(lambda, "snapStart") === undefined;
    return useless ? [{ message: "kmsKeyArn is set, but there are no variables: AWS does not keep it" }] : [];
  },
};

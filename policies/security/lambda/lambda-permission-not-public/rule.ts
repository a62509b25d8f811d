import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

export const rule: ResourceRule = {
  name: "lambda-permission-not-public",
  pack: "security",
  severity: "high",
  asks: "Not everybody is permitted to call a function.",
  why: "Anybody with an AWS account runs the function, at your cost.",
  fix: "Name the principal, or set principalOrgId.",
  example: `new aws.lambda.Permission("topic", { function: fn.name, action: "lambda:InvokeFunction", principal: "sns.amazonaws.com", sourceArn: topic.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(1)"], "pci-dss": ["7.2.1"], gdpr: ["32"] },
  publicIds: ["CKV_AWS_301"],
  scope: "resource",
  types: ["aws:lambda/permission:Permission"],
  check: (permission) =>
    // Of one organisation is not everybody, whatever the principal.
    property(permission, "principal") === "*" && property(permission, "principalOrgId") === undefined
      ? [{ message: "principal is *: everybody may call the function" }]
      : [],
};

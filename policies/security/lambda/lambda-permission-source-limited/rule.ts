import type { ResourceRule } from "../../../rule";
import { property } from "../../../values/read";

const SERVICE = /\.amazonaws\.com(\.cn)?$/;

export const rule: ResourceRule = {
  name: "lambda-permission-source-limited",
  pack: "security",
  severity: "high",
  asks: "A service may call a function for a named source only.",
  why: "Through the service anybody's bucket, topic or API of any account runs the function.",
  fix: "Set sourceArn, or sourceAccount.",
  example: `new aws.lambda.Permission("bucket", { function: fn.name, action: "lambda:InvokeFunction", principal: "s3.amazonaws.com", sourceArn: bucket.arn })`,
  frameworks: { soc2: ["CC6.1"], "pci-dss": ["7.2.1"] },
  publicIds: ["CKV_AWS_364", "AVD-AWS-0067"],
  scope: "resource",
  types: ["aws:lambda/permission:Permission"],
  check(permission) {
    const principal = property(permission, "principal");
    if (typeof principal !== "string" || !SERVICE.test(principal)) return [];
    const limited = ["sourceArn", "sourceAccount"].some((name) => property(permission, name) !== undefined);
    return limited ? [] : [{ message: `${principal} may call the function for anybody: sourceArn is not set` }];
  },
};

import { UNKNOWN, type ResourceRule } from "../../../rule";
import { isTrue, property, shown } from "../../../values/read";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "dynamodb-own-key",
  pack: "security",
  severity: "low",
  asks: "A DynamoDB table is encrypted with a customer-managed key.",
  why: "Access to the data cannot be revoked or audited by key otherwise.",
  fix: "Set serverSideEncryption.enabled to true and serverSideEncryption.kmsKeyArn.",
  example: `new aws.dynamodb.Table("orders", { serverSideEncryption: { enabled: true, kmsKeyArn: key.arn } })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["CKV_AWS_119", "AVD-AWS-0025"],
  scope: "resource",
  types: ["aws:dynamodb/table:Table"],
  check(table) {
    const enabled = property(table, "serverSideEncryption.enabled");
    if (enabled !== UNKNOWN && !isTrue(enabled)) {
      const message = `serverSideEncryption.enabled is ${shown(enabled)}: the table is encrypted under a key of DynamoDB`;
      return [{ message }];
    }
    return mustBeSet(table, "serverSideEncryption.kmsKeyArn", "the table is encrypted under the key of AWS");
  },
};

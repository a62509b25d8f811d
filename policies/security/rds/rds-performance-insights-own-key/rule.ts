import { DATABASE_INSTANCES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { isTrue, property } from "../../../values/read";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-performance-insights-own-key",
  pack: "security",
  severity: "low",
  asks: "Performance Insights are encrypted with a customer-managed key.",
  why: "They hold the text of statements, and access to it cannot be revoked or audited by key otherwise.",
  fix: "Set performanceInsightsKmsKeyId; the key cannot be changed later.",
  example: `new aws.rds.Instance("orders", { performanceInsightsEnabled: true, performanceInsightsKmsKeyId: key.arn })`,
  frameworks: { soc2: ["CC6.1"], hipaa: ["164.312(a)(2)(iv)"] },
  publicIds: ["CKV_AWS_354", "AVD-AWS-0078"],
  scope: "resource",
  types: DATABASE_INSTANCES,
  check: (instance) =>
    isTrue(property(instance, "performanceInsightsEnabled"))
      ? mustBeSet(instance, "performanceInsightsKmsKeyId", "statements are encrypted under the key of AWS")
      : [],
};

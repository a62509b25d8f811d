import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const key = "arn:aws:kms:us-east-1:123456789012:key/1";

export const fixtures: RuleFixtures = {
  pass: {
    "own key": only(instance, { performanceInsightsEnabled: true, performanceInsightsKmsKeyId: key }),
    "key of this stack": only(instance, { performanceInsightsEnabled: true, performanceInsightsKmsKeyId: UNKNOWN }),
    "no insights": only(instance, {}),
  },
  fail: {
    "absent attribute": only(instance, { performanceInsightsEnabled: true }),
    "Aurora instance": only("aws:rds/clusterInstance:ClusterInstance", { performanceInsightsEnabled: true }),
    empty: only(instance, { performanceInsightsEnabled: "true", performanceInsightsKmsKeyId: "" }),
  },
  unknown: { "not known whether there are any": only(instance, { performanceInsightsEnabled: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: {
    private: only(instance, { publiclyAccessible: false }),
    "absent attribute": only(instance, {}),
  },
  fail: {
    public: only(instance, { publiclyAccessible: true }),
    "public Aurora instance": only("aws:rds/clusterInstance:ClusterInstance", { publiclyAccessible: true }),
    "true as a word": only(instance, { publiclyAccessible: "true" }),
  },
  unknown: { "not known yet": only(instance, { publiclyAccessible: UNKNOWN }) },
};

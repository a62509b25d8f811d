import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const database = "aws:rds/instance:Instance";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(database, {}),
    free: only(database, { performanceInsightsRetentionPeriod: 7, databaseInsightsMode: "standard" }),
    production: only(database, { performanceInsightsRetentionPeriod: 731 }, { environmentClass: "prod" }),
  },
  fail: {
    "two years": only(database, { performanceInsightsRetentionPeriod: 731 }),
    advanced: only("aws:rds/cluster:Cluster", { databaseInsightsMode: "advanced" }),
  },
  unknown: {
    "not known yet": only(database, { performanceInsightsRetentionPeriod: UNKNOWN, databaseInsightsMode: UNKNOWN }),
  },
};

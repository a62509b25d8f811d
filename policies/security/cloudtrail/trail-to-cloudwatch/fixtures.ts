import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const trail = "aws:cloudtrail/trail:Trail";

export const fixtures: RuleFixtures = {
  pass: {
    "a group": only(trail, { cloudWatchLogsGroupArn: "arn:aws:logs:us-east-1:123456789012:log-group:audit:*" }),
    "group of this stack": only(trail, { cloudWatchLogsGroupArn: UNKNOWN }),
  },
  fail: { "absent attribute": only(trail, {}), empty: only(trail, { cloudWatchLogsGroupArn: "" }) },
  unknown: {
    "with other things not known yet": only(trail, { cloudWatchLogsGroupArn: UNKNOWN, s3BucketName: UNKNOWN }),
  },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:msk/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    CloudWatch: only(cluster, { loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: true } } } }),
    S3: only(cluster, { loggingInfo: { brokerLogs: { s3: { enabled: true } } } }),
  },
  fail: {
    "absent attribute": only(cluster, {}),
    off: only(cluster, { loggingInfo: { brokerLogs: { cloudwatchLogs: { enabled: false } } } }),
  },
  unknown: { "not known yet": only(cluster, { loggingInfo: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:docdb/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    audit: only(cluster, { enabledCloudwatchLogsExports: ["audit"] }),
    profiler: only(cluster, { enabledCloudwatchLogsExports: ["profiler"] }),
  },
  fail: {
    "absent attribute": only(cluster, {}),
    none: only(cluster, { enabledCloudwatchLogsExports: [] }),
    "a log that it has not": only(cluster, { enabledCloudwatchLogsExports: ["postgresql"] }),
  },
  unknown: {
    "not known yet": only(cluster, { enabledCloudwatchLogsExports: UNKNOWN }),
    "one not known yet": only(cluster, { enabledCloudwatchLogsExports: [UNKNOWN] }),
  },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:rds/instance:Instance";
const cluster = "aws:rds/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: { exported: only(instance, { enabledCloudwatchLogsExports: ["postgresql"] }) },
  fail: { "absent attribute": only(cluster, {}), none: only(instance, { enabledCloudwatchLogsExports: [] }) },
  unknown: { "not known yet": only(instance, { enabledCloudwatchLogsExports: UNKNOWN }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:msk/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(cluster, {}),
    off: only(cluster, { brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: "DISABLED" } } } }),
  },
  fail: {
    on: only(cluster, {
      brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: "SERVICE_PROVIDED_EIPS" } } },
    }),
  },
  unknown: { "not known yet": only(cluster, { brokerNodeGroupInfo: { connectivityInfo: UNKNOWN } }) },
};

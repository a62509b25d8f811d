import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:eks/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: { private: only(cluster, { vpcConfig: { endpointPublicAccess: false } }) },
  fail: {
    "absent attribute": only(cluster, {}),
    public: only(cluster, { vpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ["203.0.113.0/24"] } }),
  },
  unknown: { "not known yet": only(cluster, { vpcConfig: UNKNOWN }) },
};

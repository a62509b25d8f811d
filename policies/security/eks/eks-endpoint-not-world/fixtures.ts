import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const cluster = "aws:eks/cluster:Cluster";

export const fixtures: RuleFixtures = {
  pass: {
    private: only(cluster, { vpcConfig: { endpointPublicAccess: false } }),
    "one office": only(cluster, { vpcConfig: { endpointPublicAccess: true, publicAccessCidrs: ["203.0.113.0/24"] } }),
    "as a list of one": only(cluster, { vpcConfig: [{ endpointPublicAccess: false }] }),
  },
  fail: {
    "absent attribute": only(cluster, {}),
    "no networks": only(cluster, { vpcConfig: { endpointPublicAccess: true } }),
    world: only(cluster, { vpcConfig: { publicAccessCidrs: ["10.0.0.0/8", "0.0.0.0/0"] } }),
  },
  unknown: {
    "access not known yet": only(cluster, { vpcConfig: { endpointPublicAccess: UNKNOWN } }),
    "networks not known yet": only(cluster, { vpcConfig: { publicAccessCidrs: UNKNOWN } }),
    "one network not known yet": only(cluster, { vpcConfig: { publicAccessCidrs: [UNKNOWN] } }),
  },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";
const clusterConfig = { instanceCount: 3 };

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(domain, {}),
    "one node": only(domain, { clusterConfig: { instanceCount: 1 } }),
    on: only(domain, { clusterConfig, nodeToNodeEncryption: { enabled: true } }),
  },
  fail: {
    "several nodes": only(domain, { clusterConfig }),
    "two nodes, in words and lists": only("aws:elasticsearch/domain:Domain", {
      clusterConfig: [{ instanceCount: "2" }],
      nodeToNodeEncryption: [{ enabled: "false" }],
    }),
  },
  unknown: {
    "not known yet": only(domain, { clusterConfig, nodeToNodeEncryption: UNKNOWN }),
    "number not known yet": only(domain, { clusterConfig: { instanceCount: UNKNOWN } }),
    "nodes not known yet": only(domain, { clusterConfig: UNKNOWN }),
  },
};

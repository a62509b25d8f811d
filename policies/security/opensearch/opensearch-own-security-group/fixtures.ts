import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";

export const fixtures: RuleFixtures = {
  pass: {
    "own group": only(domain, { vpcOptions: { securityGroupIds: ["sg-1"] } }),
    "in a list": only("aws:elasticsearch/domain:Domain", { vpcOptions: [{ securityGroupIds: ["sg-1"] }] }),
  },
  fail: {
    "absent attribute": only(domain, {}),
    "subnets alone": only(domain, { vpcOptions: { subnetIds: ["subnet-1"] } }),
    none: only(domain, { vpcOptions: { securityGroupIds: [] } }),
  },
  unknown: {
    "not known yet": only(domain, { vpcOptions: UNKNOWN }),
    "group of this stack": only(domain, { vpcOptions: { securityGroupIds: [UNKNOWN] } }),
  },
};

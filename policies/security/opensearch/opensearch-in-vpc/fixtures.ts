import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";

export const fixtures: RuleFixtures = {
  pass: {
    inside: only(domain, { vpcOptions: { subnetIds: ["subnet-1"] } }),
    "in a list": only("aws:elasticsearch/domain:Domain", { vpcOptions: [{ subnetIds: ["subnet-1"] }] }),
  },
  fail: { "absent attribute": only(domain, {}), empty: only(domain, { vpcOptions: [] }) },
  unknown: { "not known yet": only(domain, { vpcOptions: UNKNOWN }) },
};

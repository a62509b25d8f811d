import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";
const prod = { environmentClass: "prod" } as const;

export const fixtures: RuleFixtures = {
  pass: {
    dedicated: only(domain, { clusterConfig: { dedicatedMasterEnabled: true } }, prod),
    "not in production": only(domain, {}, { environmentClass: "dev" }),
  },
  fail: {
    "absent attribute": only(domain, {}, prod),
    off: only("aws:elasticsearch/domain:Domain", { clusterConfig: [{ dedicatedMasterEnabled: false }] }, prod),
    "a number alone": only(domain, { clusterConfig: { dedicatedMasterCount: 3 } }, prod),
  },
  unknown: { "not known yet": only(domain, { clusterConfig: { dedicatedMasterEnabled: UNKNOWN } }, prod) },
};

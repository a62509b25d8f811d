import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";
const prod = { environmentClass: "prod" } as const;
const nodes = (dedicatedMasterCount: unknown, zoneAwarenessEnabled: unknown): object => ({
  clusterConfig: { dedicatedMasterCount, zoneAwarenessEnabled },
});

export const fixtures: RuleFixtures = {
  pass: {
    "three, over zones": only(domain, nodes(3, true), prod),
    "five, as providers write them": only("aws:elasticsearch/domain:Domain", nodes("5", "true"), prod),
    "not in production": only(domain, {}, { environmentClass: "staging" }),
  },
  fail: {
    "absent attribute": only(domain, {}, prod),
    two: only(domain, nodes(2, true), prod),
    "one zone": only(domain, nodes(3, false), prod),
    "nothing about zones": only(
      "aws:elasticsearch/domain:Domain",
      { clusterConfig: { dedicatedMasterCount: 3 } },
      prod,
    ),
  },
  unknown: {
    "number not known yet": only(domain, nodes(UNKNOWN, true), prod),
    "zones not known yet": only(domain, nodes(3, UNKNOWN), prod),
    "nothing known yet": only(domain, { clusterConfig: UNKNOWN }, prod),
  },
};

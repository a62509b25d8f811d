import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(domain, {}),
    "absent in its block": only(domain, { domainEndpointOptions: {} }),
    on: only(domain, { domainEndpointOptions: { enforceHttps: true } }),
  },
  fail: {
    off: only(domain, { domainEndpointOptions: { enforceHttps: false } }),
    "off, in words and lists": only("aws:elasticsearch/domain:Domain", {
      domainEndpointOptions: [{ enforceHttps: "false" }],
    }),
  },
  unknown: { "not known yet": only(domain, { domainEndpointOptions: { enforceHttps: UNKNOWN } }) },
};

import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";
const options = (advancedSecurityOptions: unknown): object => ({ advancedSecurityOptions });

export const fixtures: RuleFixtures = {
  pass: {
    on: only(domain, options({ enabled: true })),
    "users of its own": only("aws:elasticsearch/domain:Domain", options([{ internalUserDatabaseEnabled: "true" }])),
  },
  fail: {
    "absent attribute": only(domain, {}),
    off: only("aws:elasticsearch/domain:Domain", options({ enabled: false })),
    "says nothing": only(domain, options({})),
  },
  unknown: {
    "not known yet": only(domain, options(UNKNOWN)),
    "switch not known yet": only(domain, options({ enabled: UNKNOWN })),
  },
};

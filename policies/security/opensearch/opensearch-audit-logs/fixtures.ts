import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";
const logs = (...logPublishingOptions: unknown[]): object => ({ logPublishingOptions });

export const fixtures: RuleFixtures = {
  pass: {
    published: only(domain, logs({ logType: "AUDIT_LOGS", enabled: true })),
    "among others": only(
      "aws:elasticsearch/domain:Domain",
      logs({ logType: "INDEX_SLOW_LOGS" }, { logType: "AUDIT_LOGS", enabled: "true" }),
    ),
  },
  fail: {
    "absent attribute": only(domain, {}),
    "others alone": only(domain, logs({ logType: "INDEX_SLOW_LOGS", enabled: true })),
    off: only(domain, logs({ logType: "AUDIT_LOGS", enabled: false })),
    "not said to be on": only(domain, logs({ logType: "AUDIT_LOGS" })),
  },
  unknown: {
    "not known yet": only(domain, { logPublishingOptions: UNKNOWN }),
    "one not known yet": only(domain, logs(UNKNOWN)),
    "kind not known yet": only(domain, logs({ logType: UNKNOWN, enabled: true })),
    "switch not known yet": only(domain, logs({ logType: "AUDIT_LOGS", enabled: UNKNOWN })),
  },
};

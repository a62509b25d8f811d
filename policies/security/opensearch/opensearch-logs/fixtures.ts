import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const domain = "aws:opensearch/domain:Domain";
const cloudwatchLogGroupArn = "arn:aws:logs:us-east-1:123456789012:log-group:search";
const logs = (...logPublishingOptions: unknown[]): object => ({ logPublishingOptions });

export const fixtures: RuleFixtures = {
  pass: {
    published: only(domain, logs({ logType: "INDEX_SLOW_LOGS", cloudwatchLogGroupArn })),
    "one of two": only(domain, logs({ enabled: false }, { enabled: true, cloudwatchLogGroupArn })),
    "a single block": only("aws:elasticsearch/domain:Domain", { logPublishingOptions: { cloudwatchLogGroupArn } }),
  },
  fail: {
    "absent attribute": only(domain, {}),
    none: only(domain, logs()),
    off: only(domain, logs({ logType: "INDEX_SLOW_LOGS", cloudwatchLogGroupArn, enabled: false })),
  },
  unknown: {
    "not known yet": only(domain, { logPublishingOptions: UNKNOWN }),
    "one not known yet": only(domain, logs(UNKNOWN)),
    "switch not known yet": only(domain, logs({ enabled: UNKNOWN })),
  },
};

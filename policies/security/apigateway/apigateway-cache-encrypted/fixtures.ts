import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const settings = "aws:apigateway/methodSettings:MethodSettings";

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(settings, { settings: {} }),
    encrypted: only(settings, { settings: { cachingEnabled: true, cacheDataEncrypted: true } }),
  },
  fail: {
    plain: only(settings, { settings: { cachingEnabled: true } }),
    "switched off": only(settings, { settings: { cachingEnabled: "true", cacheDataEncrypted: "false" } }),
  },
  unknown: {
    "caching not known yet": only(settings, { settings: { cachingEnabled: UNKNOWN } }),
    "encryption not known yet": only(settings, { settings: { cachingEnabled: true, cacheDataEncrypted: UNKNOWN } }),
  },
};

import type { Fixture, RuleFixtures } from "../../../fixture";
import { container, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import { UNKNOWN } from "../../../rule";

const limited = (requests: unknown, cpu: unknown): Fixture => container({ resources: { requests, limits: { cpu } } });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": container({}),
    "less than the limit": limited({ cpu: "100m" }, 1),
    "no limit": container({ resources: { requests: { cpu: 2 } } }),
    production: { ...limited({ cpu: 1 }, 1), settings: { environmentClass: "prod" } },
  },
  fail: {
    "all of it": limited({ cpu: "1000m" }, 1),
    "no request, which is the limit": limited(undefined, "500m"),
  },
  unknown: {
    "not known yet": limited(UNKNOWN, 1),
    "a request not known yet": limited({ cpu: UNKNOWN }, 1),
    "a limit not known yet": limited({ cpu: 1 }, UNKNOWN),
    "pod not known yet": POD_NOT_KNOWN,
  },
};

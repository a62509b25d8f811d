import type { Fixture, RuleFixtures } from "../../../fixture";
import { container, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import { UNKNOWN } from "../../../rule";

const requesting = (requests: unknown): Fixture => container({ resources: { requests } });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": container({}),
    "at the limit": requesting({ cpu: "1000m", memory: "2Gi" }),
    "bytes, at the limit": requesting({ cpu: 1, memory: 2 ** 31 }),
    "high limits": container({ resources: { limits: { cpu: 8, memory: "16Gi" } } }),
    production: { ...requesting({ cpu: 8, memory: "16Gi" }), settings: { environmentClass: "prod" } },
  },
  fail: {
    CPU: requesting({ cpu: "1500m" }),
    memory: requesting({ memory: "4Gi" }),
    "own limit": { ...requesting({ cpu: "200m" }), settings: { maximumDevCpu: 0.1 } },
  },
  unknown: { "not known yet": requesting(UNKNOWN), "pod not known yet": POD_NOT_KNOWN },
};

import type { RuleFixtures } from "../../../fixture";
import { container, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import { UNKNOWN } from "../../../rule";

const ask = (path: unknown, others: object = {}): object => ({ httpGet: { path, port: 8080 }, ...others });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": container({}),
    "different questions": container({ livenessProbe: ask("/healthz"), readinessProbe: ask("/readyz") }),
    "more patience": container({ livenessProbe: ask("/", { failureThreshold: 10 }), readinessProbe: ask("/") }),
    "readiness alone": container({ readinessProbe: ask("/") }),
  },
  fail: {
    "the same question": container({ livenessProbe: ask("/"), readinessProbe: ask("/") }),
    "less patience": container({
      livenessProbe: ask("/", { periodSeconds: 5 }),
      readinessProbe: ask("/", { periodSeconds: 20 }),
    }),
  },
  unknown: {
    "not known yet": container({ livenessProbe: UNKNOWN, readinessProbe: UNKNOWN }),
    "one of them not known yet": container({ livenessProbe: UNKNOWN, readinessProbe: ask("/") }),
    "the other not known yet": container({ livenessProbe: ask("/"), readinessProbe: UNKNOWN }),
    "a path of one not known yet": container({ livenessProbe: ask("/"), readinessProbe: ask(UNKNOWN) }),
    "a path not known yet": container({ livenessProbe: ask(UNKNOWN), readinessProbe: ask(UNKNOWN) }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};

import type { RuleFixtures } from "../../../fixture";
import { barePod, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import { UNKNOWN } from "../../../rule";

const sleeping = (seconds: unknown): object => ({ name: "api", lifecycle: { preStop: { sleep: { seconds } } } });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": deployment({ containers: [{ name: "api" }] }),
    "a minute": deployment({ terminationGracePeriodSeconds: 60, containers: [sleeping(30)] }),
    "sleeps a little": deployment({ containers: [sleeping(5)] }),
  },
  fail: {
    "at once": deployment({ terminationGracePeriodSeconds: 0, containers: [] }),
    "a bare pod": barePod({ terminationGracePeriodSeconds: "0" }),
    "sleeps it away": deployment({ containers: [sleeping(30)] }),
    "sleeps a short one away": deployment({ terminationGracePeriodSeconds: 5, containers: [sleeping(10)] }),
  },
  unknown: {
    "not known yet": deployment({ terminationGracePeriodSeconds: UNKNOWN, containers: [sleeping(60)] }),
    "a sleep not known yet": deployment({ containers: [sleeping(UNKNOWN)] }),
    "pod not known yet": POD_NOT_KNOWN,
  },
};

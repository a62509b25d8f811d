import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const scaler = (spec: object): Fixture => only("kubernetes:autoscaling/v2:HorizontalPodAutoscaler", { spec });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": scaler({ maxReplicas: 2 }),
    scales: scaler({ minReplicas: 2, maxReplicas: 10 }),
  },
  fail: {
    alike: scaler({ minReplicas: 3, maxReplicas: 3 }),
    "one, which is the minimum": scaler({ maxReplicas: 1 }),
    "the wrong way round": scaler({ minReplicas: 5, maxReplicas: 2 }),
  },
  unknown: {
    "not known yet": scaler({ minReplicas: UNKNOWN, maxReplicas: 2 }),
    "a maximum not known yet": scaler({ minReplicas: 2, maxReplicas: UNKNOWN }),
  },
};

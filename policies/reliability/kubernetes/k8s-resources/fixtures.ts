import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (pod: object): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });

export const fixtures: RuleFixtures = {
  pass: {
    set: deployment({
      containers: [
        { name: "api", resources: { requests: { cpu: "100m", memory: "128Mi" }, limits: { memory: "256Mi" } } },
      ],
    }),
    "limits alone, which are requests too": deployment({
      containers: [{ name: "api", resources: { limits: { cpu: 1, memory: "256Mi" } } }],
    }),
  },
  fail: {
    "absent attribute": deployment({ containers: [{ name: "api" }] }),
    "no memory limit": deployment({
      containers: [{ name: "api", resources: { requests: { cpu: "100m", memory: "128Mi" } } }],
    }),
  },
  unknown: {
    "not known yet": deployment({ containers: [{ name: "api", resources: UNKNOWN }] }),
    "pod not known yet": only("kubernetes:apps/v1:Deployment", { spec: UNKNOWN }),
  },
};

import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (pod: object): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });

export const fixtures: RuleFixtures = {
  pass: {
    all: deployment({
      containers: [{ name: "api", securityContext: { capabilities: { drop: ["ALL"], add: ["NET_BIND_SERVICE"] } } }],
    }),
  },
  fail: {
    "absent attribute": deployment({ containers: [{ name: "api" }] }),
    some: deployment({ containers: [{ name: "api", securityContext: { capabilities: { drop: ["NET_RAW"] } } }] }),
  },
  unknown: {
    "not known yet": deployment({
      containers: [{ name: "api", securityContext: { capabilities: { drop: [UNKNOWN] } } }],
    }),
    "pod not known yet": only("kubernetes:apps/v1:Deployment", { spec: UNKNOWN }),
  },
};

import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (pod: object): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": deployment({ containers: [{ name: "api" }] }),
    harmless: deployment({
      containers: [{ name: "api", securityContext: { capabilities: { add: ["NET_BIND_SERVICE"] } } }],
    }),
  },
  fail: {
    administration: deployment({
      containers: [{ name: "api", securityContext: { capabilities: { add: ["SYS_ADMIN"] } } }],
    }),
    everything: deployment({ containers: [{ name: "api", securityContext: { capabilities: { add: ["CAP_ALL"] } } }] }),
  },
  unknown: {
    "not known yet": deployment({ containers: [{ name: "api", securityContext: { capabilities: { add: UNKNOWN } } }] }),
    "pod not known yet": only("kubernetes:apps/v1:Deployment", { spec: UNKNOWN }),
  },
};

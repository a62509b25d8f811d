import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (pod: object): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": deployment({ containers: [{ name: "api" }] }),
    scratch: deployment({ volumes: [{ name: "tmp", emptyDir: {} }] }),
  },
  fail: { socket: deployment({ volumes: [{ name: "docker", hostPath: { path: "/var/run/docker.sock" } }] }) },
  unknown: {
    "volumes not known yet": deployment({ volumes: UNKNOWN }),
    "pod not known yet": only("kubernetes:apps/v1:Deployment", { spec: UNKNOWN }),
  },
};

import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (pod: object): Fixture =>
  only("kubernetes:apps/v1:Deployment", { spec: { template: { spec: pod } } });

export const fixtures: RuleFixtures = {
  pass: {
    version: deployment({ containers: [{ name: "api", image: "registry:5000/orders:1.2.3" }] }),
    digest: deployment({ containers: [{ name: "api", image: "orders@sha256:abc" }] }),
  },
  fail: {
    "absent attribute": deployment({ containers: [{ name: "api" }] }),
    latest: deployment({ containers: [{ name: "api", image: "orders:latest" }] }),
    "no tag, registry with a port": deployment({ containers: [{ name: "api", image: "registry:5000/orders" }] }),
  },
  unknown: {
    "not known yet": deployment({ containers: [{ name: "api", image: UNKNOWN }] }),
    "pod not known yet": only("kubernetes:apps/v1:Deployment", { spec: UNKNOWN }),
  },
};

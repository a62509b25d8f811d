import type { Fixture, RuleFixtures } from "../../../fixture";
import { container, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import { UNKNOWN } from "../../../rule";

const settings = { trustedRegistries: ["docker.io/library", "registry.example.com:5000/team/"] };
const image = (name: unknown): Fixture => ({ ...container({ image: name }), settings });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": { ...container({}), settings },
    trusted: image("registry.example.com:5000/team/orders:1.2.3"),
    "official image of Docker Hub": image("nginx:1.29"),
    "nothing asked": container({ image: "quay.io/somebody/orders" }),
  },
  fail: {
    "another registry": image("quay.io/somebody/orders:1.2.3"),
    "somebody on Docker Hub": image("somebody/nginx:1.29"),
    "a name that begins alike": image("registry.example.com:5000/teamwork/orders"),
    "a registry that begins alike": image("docker.io.example.com/library/nginx"),
  },
  unknown: {
    "not known yet": image(UNKNOWN),
    "pod not known yet": { ...POD_NOT_KNOWN, settings },
  },
};

import { only, type Fixture, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const ingress = (annotations: unknown): Fixture =>
  only("kubernetes:networking.k8s.io/v1:Ingress", { metadata: { annotations } });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": ingress(undefined),
    "other annotations": ingress({
      "nginx.ingress.kubernetes.io/ssl-redirect": "true",
      "plinth.dev/note": "lua_ alias",
    }),
    "harmless snippet": ingress({ "nginx.ingress.kubernetes.io/server-snippet": "gzip on;" }),
  },
  fail: {
    alias: ingress({ "nginx.ingress.kubernetes.io/server-snippet": "location /x { alias /var/run/; }" }),
  },
  unknown: {
    "annotations not known yet": ingress(UNKNOWN),
    "text not known yet": ingress({ "nginx.ingress.kubernetes.io/server-snippet": UNKNOWN }),
  },
};

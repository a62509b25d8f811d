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
    "no annotations": ingress({}),
  },
  fail: {
    any: ingress({ "nginx.ingress.kubernetes.io/configuration-snippet": "gzip on;" }),
    "of the old API": only("kubernetes:extensions/v1beta1:Ingress", {
      metadata: { annotations: { "nginx.ingress.kubernetes.io/server-snippet": "gzip on;" } },
    }),
  },
  unknown: {
    "annotations not known yet": ingress(UNKNOWN),
  },
};

import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const labelled = (labels: unknown) =>
  only("kubernetes:apps/v1:Deployment", {
    spec: { template: { metadata: { labels }, spec: { containers: [{ name: "a" }] } } },
  });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": container({}),
    another: container({ image: "orders:1.2.3" }),
    labels: labelled({ app: "orders" }),
  },
  fail: {
    image: container({ image: "gcr.io/kubernetes-helm/tiller:v2.17.0" }),
    "init container": deployment({ initContainers: [{ name: "init", image: "tiller" }] }),
    label: labelled({ name: "tiller" }),
    "label of Helm": labelled({ app: "helm" }),
  },
  unknown: {
    "image not known yet": container({ image: UNKNOWN }),
    "labels not known yet": labelled(UNKNOWN),
    "pod not known yet": POD_NOT_KNOWN,
  },
};

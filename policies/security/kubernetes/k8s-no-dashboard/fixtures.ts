import { container, deployment, POD_NOT_KNOWN } from "../../../kubernetes/fixture";
import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const labelled = (labels: unknown) =>
  only("kubernetes:apps/v1:Deployment", {
    spec: { template: { metadata: { labels }, spec: { containers: [{ name: "ui", image: "ui:1" }] } } },
  });

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": container({}),
    another: container({ image: "grafana/grafana:12.0.0" }),
    "other labels": labelled({ app: "grafana" }),
  },
  fail: {
    image: container({ image: "kubernetesui/dashboard:v2.7.0" }),
    "init container": deployment({
      initContainers: [{ name: "init", image: "k8s.gcr.io/kubernetes-dashboard-amd64:v1.10" }],
    }),
    label: labelled({ "k8s-app": "kubernetes-dashboard" }),
  },
  unknown: {
    "image not known yet": container({ image: UNKNOWN }),
    "labels not known yet": labelled(UNKNOWN),
    "pod not known yet": POD_NOT_KNOWN,
  },
};

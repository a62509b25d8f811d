import { eachContainer } from "../../../kubernetes/containers";
import { labelOf, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at, shown } from "../../../values/read";

const DASHBOARD_LABELS = ["app", "k8s-app"] as const;

export const rule: ResourceRule = {
  name: "k8s-no-dashboard",
  pack: "security",
  severity: "medium",
  asks: "The Kubernetes dashboard is not deployed.",
  why: "It shows and changes the cluster with the rights of its service account, and has been the way in of known attacks.",
  fix: "Use kubectl, or the console of EKS, with the rights of the person.",
  example: `image: "registry.example.com/orders:1.2.3"`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_33"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties, pod }) => {
      const image = at(properties, "image");
      if (typeof image === "string" && /kubernetes-dashboard|kubernetesui/.test(image))
        return `image is ${shown(image)}`;
      const label = DASHBOARD_LABELS.find((name) => labelOf(pod, name) === "kubernetes-dashboard");
      return label === undefined ? undefined : `the pod's label ${label} is kubernetes-dashboard`;
    }),
};

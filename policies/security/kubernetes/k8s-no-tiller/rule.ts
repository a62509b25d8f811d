import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { isTiller } from "../../../kubernetes/tiller";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "k8s-no-tiller",
  pack: "security",
  severity: "high",
  asks: "Tiller, the server part of Helm 2, is not deployed.",
  why: "Everybody in the cluster who reaches it deploys with its rights, which mostly are all.",
  fix: "Move to Helm 3, which has no server.",
  example: `new kubernetes.helm.v4.Chart("orders", { chart: "oci://registry.example.com/orders" })`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_34"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) => eachContainer(workload, (container) => (isTiller(container) ? "it is Tiller" : undefined)),
};

import { REPLICATED, SERVICES } from "../../../kubernetes/kinds";
import { Replicas, SCALERS } from "../../../kubernetes/replicas";
import { PodIndex } from "../../../kubernetes/selectors";
import { servedWorkloads } from "../../../kubernetes/spread";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "k8s-replicas-in-prod",
  pack: "reliability",
  severity: "medium",
  asks: "A workload that others call always runs several replicas in production.",
  why: "Whenever the only pod is moved, restarted or updated, its callers get errors.",
  fix: "Set replicas, or minReplicas of its autoscaler, to at least minimumReplicas.",
  example: `new kubernetes.apps.v1.Deployment("orders", { spec: { replicas: 2, … } })`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [...REPLICATED, ...SCALERS, ...SERVICES],
  reads: ["environmentClass", "minimumReplicas"],
  check(resources, { environmentClass, minimumReplicas }) {
    if (environmentClass !== "prod") return [];
    const workloads = ofTypes(resources, REPLICATED);
    const served = servedWorkloads(workloads, ofTypes(resources, SERVICES), new PodIndex(workloads));
    const replicas = new Replicas(resources);
    return served.flatMap((resource) => {
      const minimum = replicas.minimum(resource);
      return minimum === UNKNOWN || minimum >= minimumReplicas
        ? []
        : [{ resource, message: `may run ${minimum} replica${minimum === 1 ? "" : "s"}; at least ${minimumReplicas}` }];
    });
  },
};

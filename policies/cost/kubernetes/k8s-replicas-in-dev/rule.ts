import { REPLICATED } from "../../../kubernetes/kinds";
import { Replicas, SCALERS } from "../../../kubernetes/replicas";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "k8s-replicas-in-dev",
  pack: "cost",
  severity: "low",
  asks: "A workload in development runs one or two replicas while nobody uses it.",
  why: "Replicas are there for load and failures that development does not have, and nodes are bought for them.",
  fix: "Lower replicas, or minReplicas of the autoscaler, in development.",
  example: `new kubernetes.apps.v1.Deployment("orders", { spec: { replicas: 1, … } })`,
  frameworks: {},
  publicIds: [],
  scope: "stack",
  types: [...REPLICATED, ...SCALERS],
  reads: ["environmentClass", "maximumDevReplicas"],
  check(resources, { environmentClass, maximumDevReplicas }) {
    if (environmentClass !== "dev") return [];
    const replicas = new Replicas(resources);
    return ofTypes(resources, REPLICATED).flatMap((resource) => {
      const minimum = replicas.minimum(resource);
      return minimum === UNKNOWN || minimum <= maximumDevReplicas
        ? []
        : [{ resource, message: `always runs ${minimum} replicas; development needs ${maximumDevReplicas} at most` }];
    });
  },
};

import { REPLICATED } from "../../../kubernetes/kinds";
import { podTemplate } from "../../../kubernetes/podTemplates";
import { Replicas, SCALERS } from "../../../kubernetes/replicas";
import { isSpread } from "../../../kubernetes/spread";
import { ofTypes } from "../../../relations/references";
import { UNKNOWN, type StackRule } from "../../../rule";

export const rule: StackRule = {
  name: "k8s-topology-spread",
  pack: "reliability",
  severity: "low",
  asks: "Replicas of a workload are spread over zones or nodes outside development.",
  why: "Kubernetes packs pods onto few nodes as it likes; one node that fails takes all of them.",
  fix: "Add topologySpreadConstraints over topology.kubernetes.io/zone.",
  example: `topologySpreadConstraints: [{ maxSkew: 1, topologyKey: "topology.kubernetes.io/zone", whenUnsatisfiable: "ScheduleAnyway", labelSelector: { matchLabels: { app: "orders" } } }]`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [...REPLICATED, ...SCALERS],
  reads: ["environmentClass"],
  check(resources, { environmentClass }) {
    if (environmentClass === "dev") return [];
    const replicas = new Replicas(resources);
    return ofTypes(resources, REPLICATED).flatMap((resource) => {
      const pod = podTemplate(resource);
      const minimum = replicas.minimum(resource);
      if (pod === undefined || minimum === UNKNOWN || minimum < 2 || isSpread(pod.spec)) return [];
      return [{ resource, message: `${minimum} replicas, and nothing keeps them from one node` }];
    });
  },
};

import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, objects, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-no-host-port",
  pack: "security",
  severity: "medium",
  asks: "No container takes a port of its node.",
  why: "The port is open on the node past services and network policies, and no second such pod fits on it.",
  fix: "Remove hostPort and put a Service before the pods.",
  example: `ports: [{ containerPort: 8080 }]`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.6"] },
  publicIds: ["CKV_K8S_26", "AVD-KSV-0024"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const taken = objects(at(properties, "ports")).map((port) => at(port, "hostPort"));
      const port = taken.find((number) => number !== undefined && number !== UNKNOWN);
      return port === undefined ? undefined : `ports has a hostPort, ${shown(port)}`;
    }),
};

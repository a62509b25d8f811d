import { podTemplate, WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, objects, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-no-host-path",
  pack: "security",
  severity: "high",
  asks: "No pod mounts a directory of its node.",
  why: "The files of the node, its credentials among them, are the way out of the container.",
  fix: "Use a persistent volume, an emptyDir or a projected volume.",
  example: `volumes: [{ name: "tmp", emptyDir: {} }]`,
  frameworks: { "nsa-k8s": ["pod-security"], soc2: ["CC6.1"] },
  publicIds: ["AVD-KSV-0023"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check(workload) {
    const pod = podTemplate(workload);
    return objects(at(pod?.spec, "volumes"))
      .filter((volume) => at(volume, "hostPath") !== undefined && at(volume, "hostPath") !== UNKNOWN)
      .map((volume) => ({ message: `volume ${shown(at(volume, "name"))} mounts a directory of the node` }));
  },
};

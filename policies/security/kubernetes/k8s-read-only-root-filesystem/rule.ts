import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type ResourceRule } from "../../../rule";
import { at, isTrue, shown } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-read-only-root-filesystem",
  pack: "security",
  severity: "medium",
  asks: "Containers have a read-only root filesystem.",
  why: "An attacker cannot install tools, nor a bug fill the node.",
  fix: "Set readOnlyRootFilesystem to true and mount an emptyDir where the program writes.",
  example: `securityContext: { readOnlyRootFilesystem: true }`,
  frameworks: { "nsa-k8s": ["immutable-container-filesystems"], soc2: ["CC6.8"] },
  publicIds: ["CKV_K8S_22", "AVD-KSV-0014"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) => {
      const readOnly = at(properties, "securityContext.readOnlyRootFilesystem");
      return readOnly === UNKNOWN || isTrue(readOnly)
        ? undefined
        : `securityContext.readOnlyRootFilesystem is ${shown(readOnly)}`;
    }),
};

import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import { isTiller } from "../../../kubernetes/tiller";
import type { ResourceRule } from "../../../rule";
import { at, hasUnknown, shown, strings } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-tiller-local",
  pack: "security",
  severity: "high",
  asks: "Tiller, where it is deployed, listens to its own pod only.",
  why: "Everybody in the cluster who reaches it deploys with its rights, which mostly are all.",
  fix: "Move to Helm 3; until then start Tiller with --listen=localhost:44134.",
  example: `args: ["--listen=localhost:44134"]`,
  frameworks: { soc2: ["CC6.1"] },
  publicIds: ["CKV_K8S_45"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, (container) => {
      const args = at(container.properties, "args");
      if (!isTiller(container) || hasUnknown(args)) return undefined;
      const local = strings(args).some((arg) => arg.includes("--listen") && /localhost|127\.0\.0\.1/.test(arg));
      return local ? undefined : `Tiller listens to the cluster: args is ${shown(args)}`;
    }),
};

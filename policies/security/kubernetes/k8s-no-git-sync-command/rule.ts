import { eachContainer } from "../../../kubernetes/containers";
import { WORKLOAD_TYPES } from "../../../kubernetes/podTemplates";
import type { ResourceRule } from "../../../rule";
import { at, objects } from "../../../values/read";

export const rule: ResourceRule = {
  name: "k8s-no-git-sync-command",
  pack: "security",
  severity: "medium",
  asks: "No container takes the program that git-sync runs from its environment.",
  why: "GITSYNC_GIT names any command, so whoever may write the workload runs what he likes with its rights.",
  fix: "Remove GITSYNC_GIT.",
  example: `env: [{ name: "GITSYNC_REPO", value: "https://git.example.com/orders" }]`,
  frameworks: { soc2: ["CC6.8"] },
  publicIds: ["CKV_K8S_159"],
  scope: "resource",
  types: WORKLOAD_TYPES,
  check: (workload) =>
    eachContainer(workload, ({ properties }) =>
      objects(at(properties, "env")).some((variable) => at(variable, "name") === "GITSYNC_GIT")
        ? "env has GITSYNC_GIT"
        : undefined,
    ),
};

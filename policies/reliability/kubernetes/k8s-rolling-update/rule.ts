import { DEPLOYMENTS, STATEFUL_SETS } from "../../../kubernetes/kinds";
import { podTemplate } from "../../../kubernetes/podTemplates";
import { UNKNOWN, type Finding, type ResourceRule, type RuleResource } from "../../../rule";
import { at, objects, property } from "../../../values/read";

/** A volume of one node cannot be held by the old pod and the new one at once. */
function holdsVolume(deployment: RuleResource): boolean {
  const volumes = at(podTemplate(deployment)?.spec ?? {}, "volumes");
  return volumes === UNKNOWN || objects(volumes).some((volume) => at(volume, "persistentVolumeClaim") !== undefined);
}

function deploymentProblems(deployment: RuleResource): Finding[] {
  if (property(deployment, "spec.strategy.type") === "Recreate") {
    const waits = podTemplate(deployment) === undefined || holdsVolume(deployment);
    return waits ? [] : [{ message: "strategy.type is Recreate: no pod runs while the new ones start" }];
  }
  return property(deployment, "spec.strategy.rollingUpdate.maxUnavailable") === "100%"
    ? [{ message: `strategy.rollingUpdate.maxUnavailable is "100%": no pod runs while the new ones start` }]
    : [];
}

export const rule: ResourceRule = {
  name: "k8s-rolling-update",
  pack: "reliability",
  severity: "medium",
  asks: "An update in production replaces pods one after the other.",
  why: "Otherwise every release is an outage, and a bad one takes everything with it.",
  fix: "Use the strategy RollingUpdate with maxUnavailable 0.",
  example: `strategy: { type: "RollingUpdate", rollingUpdate: { maxUnavailable: 0, maxSurge: "25%" } }`,
  frameworks: { soc2: ["A1.1", "CC8.1"] },
  publicIds: [],
  scope: "resource",
  types: [...DEPLOYMENTS, ...STATEFUL_SETS],
  reads: ["environmentClass"],
  check(workload, { environmentClass }) {
    if (environmentClass !== "prod") return [];
    if (DEPLOYMENTS.includes(workload.type)) return deploymentProblems(workload);
    return property(workload, "spec.updateStrategy.type") === "OnDelete"
      ? [{ message: "updateStrategy.type is OnDelete: a release reaches only pods that somebody deletes" }]
      : [];
  },
};

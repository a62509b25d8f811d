import { containersOf, missingResource } from "../../../kubernetes/containers";
import { AUTOSCALERS, REPLICATED } from "../../../kubernetes/kinds";
import { podTemplate } from "../../../kubernetes/podTemplates";
import { scaledWorkloads } from "../../../kubernetes/replicas";
import { ofTypes } from "../../../relations/references";
import type { RuleResource, StackRule } from "../../../rule";
import { at, objects, property } from "../../../values/read";

type Measured = "cpu" | "memory";

/** The resources of which an autoscaler measures how much of the request is used. */
function measuredBy(scaler: RuleResource): ReadonlySet<Measured> {
  const measured = new Set<Measured>();
  for (const metric of objects(property(scaler, "spec.metrics"))) {
    const name = at(metric, "resource.name");
    const share = at(metric, "resource.target.type") ?? at(metric, "resource.targetAverageUtilization");
    const isShare = share === "Utilization" || typeof share === "number";
    if (isShare && (name === "cpu" || name === "memory")) measured.add(name);
  }
  if (property(scaler, "spec.targetCPUUtilizationPercentage") !== undefined) measured.add("cpu");
  return measured;
}

function unmeasurable(workload: RuleResource, measured: ReadonlySet<Measured>): string[] {
  const pod = podTemplate(workload);
  if (pod === undefined) return [];
  return containersOf(pod, ["containers"]).flatMap((container) =>
    [...measured].flatMap((name) =>
      missingResource(container, "requests", name) === undefined ? [] : [`${container.label} requests no ${name}`],
    ),
  );
}

export const rule: StackRule = {
  name: "k8s-autoscaler-measurable",
  pack: "reliability",
  severity: "medium",
  asks: "Containers request what their autoscaler measures.",
  why: "Utilisation is a share of the request: without one the autoscaler gives up, and the load meets a fixed number of pods.",
  fix: "Set resources.requests for what the autoscaler measures in every container.",
  example: `resources: { requests: { cpu: "100m", memory: "128Mi" } }`,
  frameworks: { soc2: ["A1.1"] },
  publicIds: [],
  scope: "stack",
  types: [...AUTOSCALERS, ...REPLICATED],
  check(resources) {
    const scaled = scaledWorkloads(ofTypes(resources, AUTOSCALERS), ofTypes(resources, REPLICATED));
    return [...scaled].flatMap(([resource, workload]) => {
      const problems = unmeasurable(workload, measuredBy(resource));
      return problems.length === 0 ? [] : [{ resource, message: `${workload.name}: ${problems.join(", ")}` }];
    });
  },
};

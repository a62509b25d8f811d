import type { RuleResource } from "../rule";
import { at, hasUnknown, isEmpty, objects, type Properties } from "../values/read";
import { containersOf } from "./containers";
import { podTemplate } from "./podTemplates";
import type { PodIndex } from "./selectors";

/** The rules that keep pods of a workload apart from each other; what is not known yet may. */
export function isSpread(spec: Properties): boolean {
  const constraints = at(spec, "topologySpreadConstraints");
  const apart = at(spec, "affinity.podAntiAffinity");
  return !isEmpty(constraints) || !isEmpty(apart) || hasUnknown(at(spec, "affinity"));
}

/** The workloads that others call: those that a Service of the stack selects, or whose containers have ports. */
export function servedWorkloads(
  workloads: readonly RuleResource[],
  services: readonly RuleResource[],
  pods: PodIndex,
): RuleResource[] {
  const { workloads: selected } = pods.selectedByAny(services, serviceSelector);
  return workloads.filter((workload) => selected.has(workload) || hasPorts(workload));
}

/** A Service writes the labels alone where others write `{ matchLabels }`. */
export function serviceSelector(service: RuleResource): unknown {
  const labels = at(service.properties, "spec.selector");
  return isEmpty(labels) ? undefined : { matchLabels: labels };
}

function hasPorts(workload: RuleResource): boolean {
  const pod = podTemplate(workload);
  if (pod === undefined) return false;
  return containersOf(pod, ["containers"]).some(({ properties }) => objects(at(properties, "ports")).length > 0);
}

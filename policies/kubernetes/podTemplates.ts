import { UNKNOWN, type Finding, type RuleResource } from "../rule";
import { at, isObject, isTrue, type Properties } from "../values/read";
import { kindOf } from "./objects";

const POD_SPEC: Readonly<Record<string, string>> = {
  Pod: "spec",
  PodTemplate: "template.spec",
  CronJob: "spec.jobTemplate.spec.template.spec",
};
const TEMPLATE_SPEC = "spec.template.spec";

const KINDS: Readonly<Record<string, readonly string[]>> = {
  core: ["Pod", "PodTemplate", "ReplicationController"],
  apps: ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet"],
  extensions: ["Deployment", "DaemonSet", "ReplicaSet"],
  batch: ["Job", "CronJob"],
};
const VERSIONS: Readonly<Record<string, readonly string[]>> = {
  core: ["v1"],
  apps: ["v1", "v1beta1", "v1beta2"],
  extensions: ["v1beta1"],
  batch: ["v1", "v1beta1", "v2alpha1"],
};

/** Every type whose resources run pods. */
export const WORKLOAD_TYPES: readonly string[] = Object.entries(KINDS).flatMap(([group, kinds]) =>
  (VERSIONS[group] ?? []).flatMap((version) => kinds.map((kind) => `kubernetes:${group}/${version}:${kind}`)),
);

/** Those whose pods run on until they are stopped: jobs, which end, need no probes. */
export const SERVICE_TYPES: readonly string[] = WORKLOAD_TYPES.filter((type) => !/:(Job|CronJob)$/.test(type));

export interface PodTemplate {
  /** Where the pod's spec stands, e.g. `spec.template.spec`. */
  path: string;
  /** Empty where there is none. */
  spec: Properties;
  /** The pod's own metadata, not the workload's; `UNKNOWN` when not known yet. */
  metadata: unknown;
}

/** The pod that a workload runs; undefined when its spec is not known yet. */
export function podTemplate(resource: RuleResource): PodTemplate | undefined {
  const path = POD_SPEC[kindOf(resource)] ?? TEMPLATE_SPEC;
  const spec = at(resource.properties, path);
  if (spec === UNKNOWN) return undefined;
  return {
    path,
    spec: isObject(spec) ? spec : {},
    metadata: at(resource.properties, path.replace(/spec$/, "metadata")),
  };
}

/** The value of a label of the pod. */
export function labelOf({ metadata }: PodTemplate, name: string): unknown {
  const labels = at(metadata, "labels");
  return isObject(labels) && Object.hasOwn(labels, name) ? labels[name] : undefined;
}

/** The pod must not switch something on, e.g. `hostPID`. */
export function mustNotSwitchOn(workload: RuleResource, name: string): Finding[] {
  const pod = podTemplate(workload);
  return pod !== undefined && isTrue(at(pod.spec, name)) ? [{ message: `${pod.path}.${name} is true` }] : [];
}

import type { Finding, RuleResource } from "../rule";
import { at, objects, type Properties } from "../values/read";

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
  spec: Properties;
}

/** The pod that a workload runs; undefined when there is none or its spec is not known yet. */
export function podTemplate(resource: RuleResource): PodTemplate | undefined {
  const kind = resource.type.slice(resource.type.lastIndexOf(":") + 1);
  const path = POD_SPEC[kind] ?? TEMPLATE_SPEC;
  const spec = at(resource.properties, path);
  return typeof spec === "object" && spec !== null && !Array.isArray(spec)
    ? { path, spec: spec as Properties }
    : undefined;
}

export interface Container {
  /** e.g. `container "api"`. */
  label: string;
  properties: Properties;
  pod: PodTemplate;
  /** Runs before the others and ends, so it needs no probes. */
  init: boolean;
}

/** All containers of a workload's pod, init and ephemeral ones included. */
function containersOf(resource: RuleResource): Container[] {
  const pod = podTemplate(resource);
  if (pod === undefined) return [];
  return ["containers", "initContainers", "ephemeralContainers"].flatMap((list) =>
    objects(at(pod.spec, list)).map((properties, index) => {
      const name = at(properties, "name");
      return {
        label: typeof name === "string" ? `container ${JSON.stringify(name)}` : `${list}[${index}]`,
        properties,
        pod,
        init: list === "initContainers",
      };
    }),
  );
}

/** One finding for each container about which `judge` has something to say. */
export function eachContainer(resource: RuleResource, judge: (container: Container) => string | undefined): Finding[] {
  return containersOf(resource).flatMap((container) => {
    const problem = judge(container);
    return problem === undefined ? [] : [{ message: `${container.label}: ${problem}` }];
  });
}

/** A setting of the security context: the container's, or else the pod's where the pod has it too. */
export function securitySetting(container: Container, name: string): unknown {
  const own = at(container.properties, `securityContext.${name}`);
  return own ?? at(container.pod.spec, `securityContext.${name}`);
}

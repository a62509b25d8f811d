import { UNKNOWN, type Finding, type RuleResource } from "../rule";
import { at, isEmpty, objects, shown, type Properties } from "../values/read";
import { podTemplate, type PodTemplate } from "./podTemplates";

type ContainerList = "containers" | "initContainers";

/** Ephemeral containers are not here: the API refuses them in what is deployed; they are added to running pods only. */
const LISTS: readonly ContainerList[] = ["containers", "initContainers"];

export interface Container {
  /** e.g. `container "api"`. */
  label: string;
  properties: Properties;
  pod: PodTemplate;
}

/** The containers of a pod. Default: the init containers too. */
export function containersOf(pod: PodTemplate, lists: readonly ContainerList[] = LISTS): Container[] {
  return lists.flatMap((list) =>
    objects(at(pod.spec, list)).map((properties, index) => {
      const name = at(properties, "name");
      const label = typeof name === "string" ? `container ${JSON.stringify(name)}` : `${list}[${index}]`;
      return { label, properties, pod };
    }),
  );
}

/** Whether it is not known yet which containers a pod has. */
export function hasUnknownContainers({ spec }: PodTemplate): boolean {
  const list = at(spec, "containers");
  return list === UNKNOWN || (Array.isArray(list) && list.includes(UNKNOWN));
}

/** One finding for each container about which `judge` has something to say. Default: the init containers too. */
export function eachContainer(
  resource: RuleResource,
  judge: (container: Container) => string | undefined,
  lists?: readonly ContainerList[],
): Finding[] {
  const pod = podTemplate(resource);
  if (pod === undefined) return [];
  return containersOf(pod, lists).flatMap((container) => {
    const problem = judge(container);
    return problem === undefined ? [] : [{ message: `${container.label}: ${problem}` }];
  });
}

/** What to say when a container's probe is missing or empty. */
export function missingProbe({ properties }: Container, name: string): string | undefined {
  const probe = at(properties, name);
  return isEmpty(probe) ? `${name} is ${shown(probe)}` : undefined;
}

/**
 * What to say when a container does not say how much of something it needs, or may use. Where it has limits but no requests
 * at all, Kubernetes takes the limits for the requests.
 */
export function missingResource(
  { properties }: Container,
  kind: "requests" | "limits",
  resource: "cpu" | "memory",
): string | undefined {
  const inherits = kind === "requests" && at(properties, "resources.requests") === undefined;
  const amount = at(properties, `resources.${inherits ? "limits" : kind}.${resource}`);
  return isEmpty(amount) || amount === 0 ? `resources.${kind}.${resource} is ${shown(amount)}` : undefined;
}

/** What to say when a container's security context does not drop one of the given capabilities. */
export function notDropped({ properties }: Container, capabilities: readonly string[]): string | undefined {
  const path = "securityContext.capabilities.drop";
  const drop = at(properties, path);
  const dropped = capabilityNames(drop);
  if (drop === UNKNOWN || dropped.includes(UNKNOWN)) return undefined;
  return capabilities.some((name) => dropped.includes(name))
    ? undefined
    : `${path} is ${shown(drop)}: it does not have ${capabilities.join(" or ")}`;
}

/** Capabilities that a container adds to the default set, without `CAP_` and in capitals. */
export function addedCapabilities({ properties }: Container): unknown[] {
  return capabilityNames(at(properties, "securityContext.capabilities.add"));
}

function capabilityNames(value: unknown): unknown[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.flatMap((name): unknown[] => {
    if (typeof name === "string") return [name.toUpperCase().replace(/^CAP_/, "")];
    return name === UNKNOWN ? [UNKNOWN] : [];
  });
}

import { UNKNOWN, type RuleResource } from "../rule";
import { at, hasUnknown, isObject, objects, property, type Properties } from "../values/read";
import { podTemplate } from "./podTemplates";

/** The network policies of a namespace. */
interface NamespacePolicies {
  /** One selects every pod, or may: its selector is not known yet, or more than a list of labels. */
  all: boolean;
  /** The labels that policies ask for, by the rarest of each, so that few must be compared for a pod. */
  byLabel: Map<string, Properties[]>;
}

/** Network policies by namespace; those whose namespace is not known yet stand under `UNKNOWN`. */
export type NetworkPolicies = ReadonlyMap<unknown, NamespacePolicies>;

/** Network policies in an order in which those of a pod are found at once. */
export function policiesByNamespace(policies: readonly RuleResource[]): NetworkPolicies {
  const wanted = new Map(policies.map((policy) => [policy, wantedLabels(policy)]));
  const frequency = new Map<string, number>();
  for (const labels of wanted.values()) {
    for (const label of pairs(labels ?? {})) frequency.set(label, (frequency.get(label) ?? 0) + 1);
  }
  const byNamespace = new Map<unknown, NamespacePolicies>();
  for (const [policy, labels] of wanted) {
    const namespace = namespaceOf(policy);
    let own = byNamespace.get(namespace);
    if (own === undefined) byNamespace.set(namespace, (own = { all: false, byLabel: new Map() }));
    const [rarest] = pairs(labels ?? {}).sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    if (labels === undefined || rarest === undefined) own.all = true;
    else if (own.byLabel.has(rarest)) own.byLabel.get(rarest)?.push(labels);
    else own.byLabel.set(rarest, [labels]);
  }
  return byNamespace;
}

/** Whether a policy covers a workload, or may: namespaces, selectors and labels that are not known yet count as matching. */
export function mayCover(policies: NetworkPolicies, workload: RuleResource): boolean {
  const pod = podTemplate(workload);
  const namespace = namespaceOf(workload);
  const candidates =
    namespace === UNKNOWN ? [...policies.values()] : [namespace, UNKNOWN].flatMap((name) => policies.get(name) ?? []);
  const labels = at(pod?.metadata, "labels");
  if (pod === undefined || pod.metadata === UNKNOWN || hasUnknown(labels)) return candidates.length > 0;
  const given = new Set(pairs(isObject(labels) ? labels : {}));
  return candidates.some(
    ({ all, byLabel }) =>
      all ||
      [...given].some((label) => byLabel.get(label)?.some((wanted) => pairs(wanted).every((pair) => given.has(pair)))),
  );
}

/** The labels that a policy's pods have; undefined when that cannot be told from labels alone. */
function wantedLabels(policy: RuleResource): Properties | undefined {
  const selector = property(policy, "spec.podSelector");
  if (hasUnknown(selector) || objects(at(selector, "matchExpressions")).length > 0) return undefined;
  const labels = at(selector, "matchLabels");
  return isObject(labels) ? labels : {};
}

function pairs(labels: Properties): string[] {
  return Object.entries(labels).map((pair) => JSON.stringify(pair));
}

function namespaceOf(resource: RuleResource): unknown {
  return property(resource, "metadata.namespace") ?? "default";
}

import { UNKNOWN, type RuleResource } from "../rule";
import { at, hasUnknown, isObject, objects, property, type Properties } from "../values/read";
import { namespaceOf, podLabelsOf } from "./objects";

/** The network policies of a namespace. */
interface NamespacePolicies {
  /** One selects every pod, or may: its selector is not known yet, or more than a list of labels. */
  all: boolean;
  /** The labels that policies ask for, each list by the rarest of them, so that few must be compared for a pod. */
  byLabel: Map<string, Map<string, readonly string[]>>;
}

/** Network policies by namespace; those whose namespace is not known yet stand under `UNKNOWN`. */
export type NetworkPolicies = ReadonlyMap<unknown, NamespacePolicies>;

/** Network policies in an order in which those of a pod are found at once. */
export function policiesByNamespace(policies: readonly RuleResource[]): NetworkPolicies {
  const wanted = policies.map((policy) => ({ namespace: namespaceOf(policy), labels: wantedLabels(policy) }));
  const frequency = new Map<string, number>();
  for (const { labels } of wanted) {
    for (const label of labels ?? []) frequency.set(label, (frequency.get(label) ?? 0) + 1);
  }
  const byNamespace = new Map<unknown, NamespacePolicies>();
  for (const { namespace, labels } of wanted) {
    let own = byNamespace.get(namespace);
    if (own === undefined) byNamespace.set(namespace, (own = { all: false, byLabel: new Map() }));
    const [rarest] = [...(labels ?? [])].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
    if (labels === undefined || rarest === undefined) own.all = true;
    else add(own, rarest, labels);
  }
  return byNamespace;
}

function add({ byLabel }: NamespacePolicies, rarest: string, labels: readonly string[]): void {
  let lists = byLabel.get(rarest);
  if (lists === undefined) byLabel.set(rarest, (lists = new Map()));
  lists.set([...labels].sort().join(), labels);
}

/** Whether a policy covers a workload, or may: namespaces, selectors and labels that are not known yet count as matching. */
export function mayCover(policies: NetworkPolicies, workload: RuleResource): boolean {
  const namespace = namespaceOf(workload);
  if (namespace === UNKNOWN) return policies.size > 0;
  const candidates = [namespace, UNKNOWN].flatMap((name) => policies.get(name) ?? []);
  const labels = podLabelsOf(workload);
  if (labels === UNKNOWN || hasUnknown(labels)) return candidates.length > 0;
  const given = new Set(pairs(labels));
  return candidates.some(({ all, byLabel }) => all || [...given].some((label) => someHold(byLabel.get(label), given)));
}

function someHold(lists: ReadonlyMap<string, readonly string[]> | undefined, given: ReadonlySet<string>): boolean {
  for (const labels of lists?.values() ?? []) if (labels.every((label) => given.has(label))) return true;
  return false;
}

/** The labels that a policy's pods have; undefined when that cannot be told from labels alone. */
function wantedLabels(policy: RuleResource): string[] | undefined {
  const selector = property(policy, "spec.podSelector");
  if (hasUnknown(selector) || objects(at(selector, "matchExpressions")).length > 0) return undefined;
  const labels = at(selector, "matchLabels");
  return pairs(isObject(labels) ? labels : {});
}

function pairs(labels: Properties): string[] {
  return Object.entries(labels).map((pair) => JSON.stringify(pair));
}

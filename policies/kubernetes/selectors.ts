import { UNKNOWN, type RuleResource } from "../rule";
import { at, isObject, objects, strings } from "../values/read";
import { namespaceOf, podLabelsOf, type Texts } from "./objects";

/** Whether labels match: `unknown` where that depends on what is not known yet. */
type Match = "yes" | "no" | "unknown";

/** The workloads whose pods a selector picks. */
interface Selected {
  workloads: readonly RuleResource[];
  /** It may pick others too, which cannot be told before the update. */
  uncertain: boolean;
}

const NOTHING: Selected = { workloads: [], uncertain: false };
const ANYTHING: Selected = { workloads: [], uncertain: true };

/**
 * The workloads of a stack by the labels of their pods, so that each of many selectors finds its own without looking at
 * all of them.
 */
export class PodIndex {
  private readonly byNamespace = new Map<string, RuleResource[]>();
  private readonly byLabel = new Map<string, RuleResource[]>();
  /** Workloads whose namespace or labels are not known yet. */
  private readonly blank: RuleResource[] = [];
  /** What selectors picked that came before: many objects have the same. */
  private readonly picked = new Map<string, Selected>();

  constructor(workloads: readonly RuleResource[]) {
    for (const workload of workloads) this.add(workload);
  }

  private add(workload: RuleResource): void {
    const namespace = namespaceOf(workload);
    const labels = podLabelsOf(workload);
    if (namespace === UNKNOWN || labels === UNKNOWN) {
      this.blank.push(workload);
      return;
    }
    push(this.byNamespace, namespace, workload);
    for (const [key, value] of Object.entries(labels)) {
      if (value === UNKNOWN) this.blank.push(workload);
      else push(this.byLabel, JSON.stringify([namespace, key, value]), workload);
    }
  }

  /**
   * Those of an object's namespace that its selector picks. Objects with the same selector get the same answer, the very
   * same object.
   *
   * @param selector `{ matchLabels, matchExpressions }`; the empty one picks every pod, none picks nothing.
   */
  selectedBy(object: RuleResource, selector: unknown): Selected {
    const namespace = namespaceOf(object);
    if (namespace === UNKNOWN || selector === UNKNOWN) return ANYTHING;
    if (!isObject(selector)) return NOTHING;
    const key = JSON.stringify([namespace, selector], (_, value: unknown) =>
      value === UNKNOWN ? { unknown: [] } : value,
    );
    let selected = this.picked.get(key);
    if (selected === undefined) this.picked.set(key, (selected = this.pick(namespace, selector)));
    return selected;
  }

  /** Those that any of several objects select. */
  selectedByAny(
    objects: readonly RuleResource[],
    selectorOf: (object: RuleResource) => unknown,
  ): { workloads: ReadonlySet<RuleResource>; uncertain: boolean } {
    const selections = [...new Set(objects.map((object) => this.selectedBy(object, selectorOf(object))))];
    return {
      workloads: new Set(selections.flatMap(({ workloads }) => workloads)),
      uncertain: selections.some(({ uncertain }) => uncertain),
    };
  }

  private pick(namespace: string, selector: Readonly<Record<string, unknown>>): Selected {
    const matched = this.candidates(namespace, selector).map(
      (workload) => [workload, matches(selector, podLabelsOf(workload))] as const,
    );
    return {
      workloads: matched.filter(([, match]) => match === "yes").map(([workload]) => workload),
      uncertain: this.blank.length > 0 || matched.some(([, match]) => match === "unknown"),
    };
  }

  /** The fewest workloads among which all are that the selector picks. */
  private candidates(namespace: string, selector: unknown): readonly RuleResource[] {
    const wanted = at(selector, "matchLabels");
    const lists = Object.entries(isObject(wanted) ? wanted : {})
      .filter(([, value]) => value !== UNKNOWN)
      .map(([key, value]) => this.byLabel.get(JSON.stringify([namespace, key, value])) ?? []);
    const all = this.byNamespace.get(namespace) ?? [];
    return lists.reduce((fewest, list) => (list.length < fewest.length ? list : fewest), all);
  }
}

/** Whether a selector picks pods with these labels. */
function matches(selector: unknown, labels: Texts): Match {
  if (selector === UNKNOWN || labels === UNKNOWN) return "unknown";
  const wanted = at(selector, "matchLabels");
  if (wanted === UNKNOWN || at(selector, "matchExpressions") === UNKNOWN) return "unknown";
  const verdicts = [
    ...Object.entries(isObject(wanted) ? wanted : {}).map(([key, value]) => equal(own(labels, key), value)),
    ...objects(at(selector, "matchExpressions")).map((expression) => fulfils(expression, labels)),
  ];
  if (verdicts.includes("no")) return "no";
  return verdicts.includes("unknown") ? "unknown" : "yes";
}

/** A label's value; not what every object inherits, such as `constructor`. */
function own(labels: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}

function equal(given: unknown, wanted: unknown): Match {
  if (given === UNKNOWN || wanted === UNKNOWN) return "unknown";
  return given === wanted ? "yes" : "no";
}

function fulfils(expression: Readonly<Record<string, unknown>>, labels: Readonly<Record<string, unknown>>): Match {
  const [key, operator, values] = [at(expression, "key"), at(expression, "operator"), at(expression, "values")];
  if (typeof key !== "string" || typeof operator !== "string" || values === UNKNOWN) return "unknown";
  const given = own(labels, key);
  if (operator === "Exists") return given === undefined ? "no" : "yes";
  if (operator === "DoesNotExist") return given === undefined ? "yes" : "no";
  if (given === UNKNOWN) return "unknown";
  const listed = typeof given === "string" && strings(values).includes(given);
  return listed === (operator === "In") ? "yes" : "no";
}

function push(lists: Map<string, RuleResource[]>, key: string, workload: RuleResource): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [workload]);
  else list.push(workload);
}

import { tagsOf } from "../aws/tags";
import { annotationsOf, labelsOf, podAnnotationsOf, podLabelsOf, type Texts } from "../kubernetes/objects";
import { UNKNOWN, type RuleResource } from "../rule";

/** What labels, annotations and tags say about a resource. */
export type Trait = "owner" | "system" | "workload" | "dataClass" | "lifecycle" | "slo" | "budget";

/**
 * Keys that say so, in lower case, the most telling first: Plinth's, those of the Kubernetes and Backstage conventions, and
 * plain words as tags use them.
 */
const KEYS: Readonly<Record<Trait, readonly string[]>> = {
  owner: ["plinth.dev/team", "app.kubernetes.io/owner", "backstage.io/owner", "team", "owner"],
  system: ["plinth.dev/system", "app.kubernetes.io/part-of", "backstage.io/system", "system"],
  workload: ["app.kubernetes.io/name", "workload", "service", "app"],
  dataClass: ["plinth.dev/data-class", "data-class", "dataclass", "data-classification", "dataclassification"],
  lifecycle: ["plinth.dev/lifecycle", "backstage.io/lifecycle", "lifecycle"],
  slo: ["plinth.dev/slo-availability", "plinth.dev/slo-latency-p95", "plinth.dev/slo-latency-p99", "slo"],
  budget: ["plinth.dev/budget-monthly-usd", "budget"],
};

interface TraitValue {
  /** As written. */
  key: string;
  value: string | typeof UNKNOWN;
}

/** Everything by which a Kubernetes object or an AWS resource says something about itself, the most telling first. */
export function traitsOf(resource: RuleResource, trait: Trait): TraitValue[] {
  const written = textsOf(resource).flatMap((texts) => (texts === UNKNOWN ? [] : Object.entries(texts)));
  return KEYS[trait].flatMap((wanted) =>
    written.flatMap(([key, value]) => {
      const says = key.toLowerCase() === wanted && (value === UNKNOWN || (typeof value === "string" && value !== ""));
      return says ? [{ key, value: value as TraitValue["value"] }] : [];
    }),
  );
}

/** The first of {@link traitsOf}: undefined when there is none, `UNKNOWN` when there may be one, but not before the update. */
export function traitOf(resource: RuleResource, trait: Trait): string | undefined | typeof UNKNOWN {
  const [first] = traitsOf(resource, trait);
  if (first !== undefined) return first.value;
  return textsOf(resource).includes(UNKNOWN) ? UNKNOWN : undefined;
}

function textsOf(resource: RuleResource): Texts[] {
  if (resource.type.startsWith("kubernetes:")) {
    return [labelsOf(resource), annotationsOf(resource), podLabelsOf(resource), podAnnotationsOf(resource)];
  }
  const tags = tagsOf(resource);
  return [tags === UNKNOWN ? UNKNOWN : Object.fromEntries(tags)];
}

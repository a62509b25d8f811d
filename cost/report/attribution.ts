import { block, text } from "../attributes";
import type { RelatedResources } from "../related";
import type { PricedResource } from "../resource";

/** What costs can be summed up by. */
export const DIMENSIONS = ["environment", "team", "system", "workload", "resource"] as const;

export type Dimension = (typeof DIMENSIONS)[number];

/** Whose a resource is. A name is absent where nothing says it. */
export type Attribution = Partial<Record<Exclude<Dimension, "resource">, string>>;

/** The tags, and labels of Kubernetes objects, that say it; the first that is there wins. */
const TAGS: Readonly<Record<keyof Attribution, readonly string[]>> = {
  environment: ["environment", "Environment", "env"],
  team: ["team", "Team", "plinth.dev/team", "owner", "Owner"],
  system: ["system", "System", "plinth.dev/system"],
  workload: ["workload", "plinth.dev/workload", "app.kubernetes.io/name"],
};

/**
 * Whose a resource is: by its tags, those its provider gives to everything, its labels; else as its stack says.
 *
 * @param stack what is known of the stack that the resource is in.
 */
export function attributionOf(resource: PricedResource, related: RelatedResources, stack: Attribution): Attribution {
  const provider = resource.provider === undefined ? undefined : related.get(resource.provider.replace(/::[^:]*$/, ""));
  const sources = [
    block(resource, "tagsAll"),
    block(resource, "tags"),
    block(resource, "metadata.labels"),
    provider === undefined ? undefined : defaultTags(provider),
  ];
  const named = Object.entries(TAGS).flatMap(([name, keys]): [string, string][] => {
    const value = keys.flatMap((key) => sources.flatMap((source) => valueOf(source, key) ?? []))[0];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...stack, ...Object.fromEntries(named) };
}

/** Keys hold dots: they are no paths. */
function valueOf(tags: Readonly<Record<string, unknown>> | undefined, key: string): string | undefined {
  const value = tags?.[key];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** The state holds a provider's structured settings as JSON text. */
function defaultTags(provider: PricedResource): Readonly<Record<string, unknown>> | undefined {
  const written = text(provider, "defaultTags");
  if (written === undefined) return block(provider, "defaultTags.tags");
  try {
    return (JSON.parse(written) as { tags?: Record<string, unknown> } | null)?.tags;
  } catch {
    return undefined;
  }
}

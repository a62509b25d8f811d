import { type Estimate, estimate, type EstimatedResource, type EstimateOptions } from "../estimate";
import { RelatedResources } from "../related";
import type { PricedResource } from "../resource";
import { type Attribution, attributionOf } from "./attribution";

/** A stack to be priced. */
export interface CostedStack {
  /** How people call it: `platform`, a workload's name, or `project/stack`. */
  name: string;
  /** What applies to resources that do not say it themselves. */
  attribution: Attribution;
  resources: readonly PricedResource[];
}

/** Where the resources are from: what runs, what the program declares, or a file. */
type ResourceSource = "deployed" | "declared" | "export";

export interface ReportedResource extends EstimatedResource {
  /** Name of its stack. */
  stack: string;
  attribution: Attribution;
}

/** What stacks cost in a month, and whose it is. Every format renders this. */
export interface CostReport extends Estimate {
  /** How people call what was priced: the environment, or the file. */
  subject: string;
  source: ResourceSource;
  /** Day of the estimate, e.g. `2026-11-27`. */
  date: string;
  resources: ReportedResource[];
  /** Tags by URN, for formats that carry them. */
  tags: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

export interface ReportOptions extends Omit<EstimateOptions, "resources" | "date"> {
  subject: string;
  source: ResourceSource;
  stacks: readonly CostedStack[];
  date: string;
}

/** Prices stacks together: a resource may refer to one of another stack. */
export function costReport({ subject, source, stacks, ...options }: ReportOptions): CostReport {
  const resources = stacks.flatMap((stack) => stack.resources);
  const stackOf = new Map(stacks.flatMap((stack) => stack.resources.map(({ urn }) => [urn, stack] as const)));
  const related = new RelatedResources(resources);
  const priced = estimate({ ...options, resources });
  const reported = priced.resources.map((resource): ReportedResource => {
    const stack = stackOf.get(resource.urn);
    const found = related.get(resource.urn);
    const attribution = found === undefined ? {} : attributionOf(found, related, stack?.attribution ?? {});
    return { ...resource, stack: stack?.name ?? "", attribution };
  });
  const tags = new Map(reported.map(({ urn }) => [urn, tagsOf(related.get(urn))]));
  return { ...priced, subject, source, date: options.date, resources: reported, tags };
}

function tagsOf(resource: PricedResource | undefined): Record<string, string> {
  const { outputs = {}, inputs = {} } = resource ?? {};
  const all = { ...(inputs["tags"] as object | undefined), ...(outputs["tagsAll"] as object | undefined) };
  return Object.fromEntries(Object.entries(all).filter((tag): tag is [string, string] => typeof tag[1] === "string"));
}

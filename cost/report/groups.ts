import type { CostReport, ReportedResource } from "./costReport";
import type { Dimension } from "./attribution";

/** The costs of resources that have something in common. */
export interface CostGroup {
  /** Absent where nothing says it, e.g. of resources without a team. */
  name?: string;
  monthly: number;
  baseline: number;
  usage: number;
  /** How many resources. */
  resources: number;
}

/** Sums a report up, the most expensive first. The groups add up to the report's total. */
export function costGroups({ resources }: Pick<CostReport, "resources">, by: Dimension): CostGroup[] {
  const groups = new Map<string | undefined, CostGroup>();
  for (const resource of resources) {
    const name = nameIn(resource, by);
    const group = groups.get(name) ?? {
      ...(name !== undefined && { name }),
      monthly: 0,
      baseline: 0,
      usage: 0,
      resources: 0,
    };
    group.monthly += resource.monthly;
    group.baseline += resource.baseline;
    group.usage += resource.usage;
    group.resources += 1;
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => b.monthly - a.monthly);
}

function nameIn(resource: ReportedResource, by: Dimension): string | undefined {
  return by === "resource" ? `${resource.type} ${resource.name}` : resource.attribution[by];
}

import { costGroups } from "./groups";
import type { Comparison } from "./comparison";
import type { CostReport } from "./costReport";
import type { Dimension } from "./attribution";

/** What a report is rendered with. */
export interface RenderOptions {
  /** Sum up by this. */
  by?: Dimension;
  comparison?: Comparison;
}

/** The one JSON document of `plinth cost`. */
export function costDocument(report: CostReport, { by, comparison }: RenderOptions): object {
  return {
    ...report,
    // What JSON has in each resource already, or does not need.
    tags: undefined,
    ...(by !== undefined && { by, groups: costGroups(report, by) }),
    ...(comparison && { comparison }),
  };
}

import { costDocument, type CostReport, focusCsv, type RenderOptions } from "../../cost";
import { costText } from "../terminal/costTables";

type Format = (report: CostReport, options: RenderOptions) => string;

/** How a report can be rendered, by the name that `--format` takes. */
export const FORMATS = {
  table: (report, options) => `${costText(report, options)}\n`,
  json: (report, options) => `${JSON.stringify(costDocument(report, options), undefined, 2)}\n`,
  csv: (report) => focusCsv(report),
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

import type { CheckReport } from "../../report";
import { apiChangeLines, dataLossLines } from "./warnings";
import { changesDetails, errorsSection } from "./changes";
import { costSection } from "./cost";
import { fit } from "./fit";
import { stackTable, verdictLine } from "./summary";
import { fixedDetails, newViolations, standingDetails, waivedDetails } from "./violations";
import { skippedDetails } from "./skipped";

/** GitHub takes comments of at most 65,536 characters, GitLab of a million; the rest is for what a pipeline adds. */
const LIMIT = 64_000;

/** In the first line of every comment, so that a pipeline finds the one to update. */
const marker = (environment: string): string => `<!-- plinth-check:${environment} -->`;

/** The comment on a pull request: short first, the details folded. Shorter than GitHub's limit whatever was found. */
export function markdownOf(report: CheckReport): string {
  const beginning = [
    [marker(report.environment), verdictLine(report)],
    stackTable(report),
    dataLossLines(report),
    apiChangeLines(report),
    errorsSection(report),
    newViolations(report),
    costSection(report),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
  const details = [
    ...changesDetails(report),
    ...standingDetails(report),
    ...fixedDetails(report),
    ...waivedDetails(report),
    ...skippedDetails(report),
  ];
  return fit(beginning, details, LIMIT);
}

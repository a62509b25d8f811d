import { cell, clipped, code, html, plain } from "../markdown/escape";
import { LEVELS } from "./criteria";
import type { JudgedCriterion, Scorecard } from "./scorecard";

const MEDALS: Record<Scorecard["level"], string> = {
  none: "–",
  bronze: "🥉 bronze",
  silver: "🥈 silver",
  gold: "🥇 gold",
};
const SIGNS: Record<JudgedCriterion["result"], string> = {
  pass: "✅",
  fail: "❌",
  unknown: "❔",
  "not applicable": "➖",
};

const SHOWN_FINDINGS = 5;

/** Scorecards for people: one line a workload, the criteria folded. */
export function scorecardMarkdown(environment: string, scorecards: readonly Scorecard[]): string {
  const rows = scorecards.map((card) => {
    const counts = LEVELS.map((level) => {
      const ofLevel = card.criteria.filter((each) => each.level === level && each.result !== "not applicable");
      return `${ofLevel.filter(({ result }) => result === "pass").length}/${ofLevel.length}`;
    });
    const next = card.missing.map(code).join(", ");
    return `| ${[cell(code(card.workload)), plain(card.team ?? ""), MEDALS[card.level], ...counts, next].join(" | ")} |`;
  });
  return [
    `### Scorecards of ${code(environment)}`,
    "",
    "| workload | team | level | bronze | silver | gold | missing for the next level |",
    "| --- | --- | --- | --: | --: | --: | --- |",
    ...rows,
    ...scorecards.flatMap(details),
    "",
  ].join("\n");
}

function details({ workload, level, criteria }: Scorecard): string[] {
  return [
    "",
    `<details><summary><b>${html(workload)}</b>: ${MEDALS[level]}</summary>`,
    "",
    ...LEVELS.flatMap((each) => [
      `**${each}**`,
      "",
      ...criteria.filter((one) => one.level === each).flatMap(lines),
      "",
    ]),
    "</details>",
  ];
}

function lines({ id, asks, result, findings, fix }: JudgedCriterion): string[] {
  const line = `- ${SIGNS[result]} ${code(id)}: ${plain(asks)}`;
  if (result === "pass" || result === "not applicable") return [line];
  const rest = findings.length - SHOWN_FINDINGS;
  return [
    line,
    ...findings.slice(0, SHOWN_FINDINGS).map((finding) => `  - ${plain(clipped(finding))}`),
    ...(rest > 0 ? [`  - and ${rest} more`] : []),
    ...(result === "fail" ? [`  - _Fix:_ ${plain(fix)}`] : []),
  ];
}

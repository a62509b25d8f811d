import { type Criterion, CRITERIA, type Level, LEVELS } from "./criteria";
import type { Evidence } from "./evidence";
import { judgeCriterion, type Judgement } from "./judgeCriterion";

/** A criterion with what was found. */
export interface JudgedCriterion extends Pick<Criterion, "id" | "level" | "asks" | "why" | "fix">, Judgement {}

/** How far a workload is. */
export interface Scorecard {
  workload: string;
  team?: string;
  system?: string;
  /** The highest level whose criteria, and those of all levels below, hold. */
  level: Level | "none";
  /** What keeps it from the next level; empty at gold. */
  missing: string[];
  criteria: JudgedCriterion[];
}

/** The scorecard of a workload. */
export function scorecardOf(evidence: Evidence): Scorecard {
  const criteria = CRITERIA.map((criterion): JudgedCriterion => {
    const { id, level, asks, why, fix } = criterion;
    return { id, level, asks, why, fix, ...judgeCriterion(criterion, evidence) };
  });
  const reached = LEVELS.findIndex((level) => missingAt(level, criteria).length > 0);
  const level = reached < 0 ? "gold" : (LEVELS[reached - 1] ?? "none");
  const next = reached < 0 ? undefined : LEVELS[reached];
  const { team, system } = evidence.score.plinth;
  return {
    workload: evidence.score.name,
    ...(team !== undefined && { team }),
    ...(system !== undefined && { system }),
    level,
    missing: next === undefined ? [] : missingAt(next, criteria),
    criteria,
  };
}

function missingAt(level: Level, criteria: readonly JudgedCriterion[]): string[] {
  return criteria.filter((each) => each.level === level && !counts(each)).map(({ id }) => id);
}

function counts({ result }: JudgedCriterion): boolean {
  return result === "pass" || result === "not applicable";
}

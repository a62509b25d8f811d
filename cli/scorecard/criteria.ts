import type { EnvironmentClass } from "../../components/foundation";
import type { Severity } from "../../policies";
import criteria from "./criteriaTable.json";

/** From the lowest to the highest: each asks for all that those below ask for. */
export const LEVELS = ["bronze", "silver", "gold"] as const;

export type Level = (typeof LEVELS)[number];

/** One thing that a workload is asked for. */
export interface Criterion {
  /** Kebab-case, unique. */
  id: string;
  level: Level;
  /** One sentence. */
  asks: string;
  why: string;
  fix: string;
  /** What decides. */
  by: Judge;
  /** Classes of environments in which the rules of `by` judge at all; absent: in all. */
  judgedIn?: EnvironmentClass[];
  /** What it is asked of; absent: of every workload. */
  appliesTo?: { runtimes?: string[]; ports?: true };
}

type Judge =
  /** A value of the Score file is there, and, where values are given, is one of them. */
  | { score: string; values?: string[] }
  /** The Score file has the annotation, or one of the files is beside it. */
  | { annotation: string; files: string[] }
  /** None of the rules is broken, and each was judged. */
  | { rules: string[] }
  /** No rule of that severity is broken. */
  | { severity: Severity }
  /** No violation is waived. */
  | { waivers: "none" };

export const CRITERIA = criteria as Criterion[];

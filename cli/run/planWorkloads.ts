import * as fs from "node:fs";
import * as path from "node:path";
import { nearest } from "../../components/foundation";
import { formatProblem, type Problem } from "../../components/foundation/schema";
import { findScoreFiles, loadWorkloads, type ScoreWorkload } from "../../components/workload";
import { resourceTypesWith } from "../../components/workload/resources/resourceTypes";
import { sharedResourcesOf } from "../../components/workload/sharedResources";
import { badInput } from "../failure";
import type { Begun } from "./begin";

interface WorkloadChoice {
  root: string;
  environment: string;
  /** Directory of Score files; default: `workloads` of the project, where there is one. */
  directory?: string | undefined;
  /** Names; default: all. */
  names?: readonly string[] | undefined;
}

/** A workload that an operation works on. */
export interface PlannedWorkload {
  name: string;
  /** Absolute path of the Score file. */
  file: string;
  /** Workloads that own what it shares: they go up first. */
  after: readonly string[];
}

export interface WorkloadPlan {
  chosen: PlannedWorkload[];
  /** Names of all workloads that have a Score file. */
  known: string[];
  /** Absolute paths of all Score files. */
  files: string[];
  /** What is wrong with Score files of workloads that were not chosen. */
  warnings: Problem[];
}

const TOLD_PROBLEMS = 20;

export interface PlanOptions {
  workload?: string[];
  workloads?: string;
  platformOnly: boolean;
}

/** The workloads that the command's options choose; warns of Score files that are broken and were not chosen. */
export function planOf({ project, environment, console }: Begun, options: PlanOptions): WorkloadPlan {
  const plan = planWorkloads({
    root: project.root,
    environment: environment.name,
    directory: options.workloads,
    names: options.workload,
  });
  for (const problem of plan.warnings) console.warn(formatProblem(problem));
  return plan;
}

/**
 * Reads and validates the Score files before any engine starts.
 *
 * @throws Failure (exit code 2) with every problem, or naming a chosen workload that does not exist.
 */
function planWorkloads(choice: WorkloadChoice): WorkloadPlan {
  const directory = choice.directory ?? path.join(choice.root, "workloads");
  if (choice.directory === undefined && !fs.existsSync(directory)) return choose([], [], [], choice);
  const files = findScoreFiles(path.relative(process.cwd(), directory) || ".");
  if (files.length === 0 && choice.directory !== undefined) {
    throw badInput(`${choice.directory}: there is no Score file (score.yaml) in it`);
  }
  const { workloads, problems } = loadWorkloads(files, { environment: choice.environment, complete: true });
  return choose(files, workloads, problems, choice);
}

function choose(
  files: string[],
  workloads: ScoreWorkload[],
  problems: Problem[],
  { names, directory, root }: WorkloadChoice,
): WorkloadPlan {
  const known = [...new Set(workloads.map(({ name }) => name))];
  const chosen = names === undefined ? workloads : workloads.filter(({ name }) => names.includes(name));
  const missing = (names ?? []).filter((name) => !known.includes(name));
  const theirs = new Set(chosen.map(({ file }) => file));
  const relevant =
    names === undefined || missing.length > 0 ? problems : problems.filter(({ file }) => theirs.has(file));
  if (relevant.length > 0) throw badInput(tell(relevant));
  if (missing[0] !== undefined) throw unknownWorkload(missing[0], known, directory ?? path.join(root, "workloads"));
  const { after } = sharedResourcesOf(workloads, resourceTypesWith());
  return {
    chosen: chosen.map(({ name, file }) => ({ name, file: path.resolve(file), after: after[name] ?? [] })),
    known,
    files: files.map((file) => path.resolve(file)),
    warnings: problems,
  };
}

function tell(problems: readonly Problem[]): string {
  const told = problems.slice(0, TOLD_PROBLEMS).map(formatProblem);
  const rest = problems.length - told.length;
  return [...told, ...(rest > 0 ? [`and ${rest} more`] : [])].join("\n");
}

function unknownWorkload(name: string, known: readonly string[], directory: string): Error {
  const suggestion = nearest(name, known);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  const list = known.length === 0 ? "there are none" : `there are: ${known.join(", ")}`;
  return badInput(`there is no workload ${JSON.stringify(name)} in ${directory}; ${list}${hint}`);
}

import type { Problem } from "../foundation/schema";
import { deployabilityProblems } from "./deployability";
import { type Neighbourhood, neighbourhoodOf } from "./neighbourhood";
import type { ResourceType } from "./resources/resourceType";
import { resourceTypesWith } from "./resources/resourceTypes";
import { resourceProblems } from "./resourceProblems";
import { loadScore, ScoreError, type ScoreWorkload } from "./score";
import { sharedResourcesOf } from "./sharedResources";

export interface ValidateOptions {
  /** Whose overrides (`score.<environment>.yaml`) apply. Default: none. */
  environment?: string;
  /** Resource types of the organisation, beside the built-in ones; one of the same type replaces the built-in one. */
  resourceTypes?: readonly ResourceType[];
  /**
   * Whether the files are all workloads of the environment, so that a call to any other is a mistake. Default: false, and
   * calls to workloads that are not among the files are trusted.
   */
  complete?: boolean;
}

/** The Score files that are valid, and every problem of those that are not. */
export interface LoadedWorkloads {
  workloads: ScoreWorkload[];
  problems: Problem[];
}

/**
 * Everything that can be told to be wrong with Score files before any engine starts: each file by itself, its resource types,
 * classes, params and placeholders, what cannot run on Kubernetes, and what is wrong between the files (two workloads of one
 * name, calls to workloads and ports that do not exist, shared resources that differ or that nobody owns).
 */
export function validateWorkloads(files: readonly string[], options: ValidateOptions = {}): Problem[] {
  return loadWorkloads(files, options).problems;
}

/** Reads Score files and finds everything that is wrong with them: see `validateWorkloads`. */
export function loadWorkloads(files: readonly string[], options: ValidateOptions = {}): LoadedWorkloads {
  const { workloads, problems } = readAll(files, options.environment);
  const types = resourceTypesWith(options.resourceTypes);
  const neighbourhood = neighbourhoodOf(workloads, options.complete === true && workloads.length === files.length);
  return {
    workloads,
    problems: [
      ...problems,
      ...duplicateNames(workloads),
      ...workloads.flatMap((workload) => workloadProblems(workload, neighbourhood, types)),
      ...sharedResourcesOf(workloads, types).problems,
    ],
  };
}

/** What is wrong with one valid Score file as a workload of its neighbourhood. */
export function workloadProblems(
  workload: ScoreWorkload,
  neighbourhood: Neighbourhood,
  types: ReadonlyMap<string, ResourceType>,
): Problem[] {
  return [...deployabilityProblems(workload), ...resourceProblems(workload, neighbourhood, types)]
    .map(({ path, message, atKey }) => workload.source.problem(path, message, atKey))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}

function readAll(files: readonly string[], environment: string | undefined): LoadedWorkloads {
  const workloads: ScoreWorkload[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    try {
      workloads.push(loadScore(file, environment === undefined ? {} : { environment }));
    } catch (error) {
      if (!(error instanceof ScoreError)) throw error;
      problems.push(...error.problems);
    }
  }
  return { workloads, problems };
}

function duplicateNames(workloads: readonly ScoreWorkload[]): Problem[] {
  const first = new Map<string, ScoreWorkload>();
  return workloads.flatMap((workload) => {
    const other = first.get(workload.name);
    if (other === undefined) {
      first.set(workload.name, workload);
      return [];
    }
    const place = other.source.problem("/metadata/name", "");
    const message = `there are two workloads ${JSON.stringify(workload.name)}: the other is in ${place.file}:${place.line}`;
    return [workload.source.problem("/metadata/name", message)];
  });
}

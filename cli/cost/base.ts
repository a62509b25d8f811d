import * as fs from "node:fs";
import * as path from "node:path";
import type { CostedStack } from "../../cost";
import { loadEnvironment } from "../../stacks/environment/loadEnvironment";
import { baseCommit } from "../git/baseCommit";
import { Repository } from "../git/repository";
import { checkOut } from "../git/worktree";
import { badInput } from "../failure";
import type { Begun } from "../run/begin";
import type { PlanOptions } from "../run/planWorkloads";
import { declaredStacks } from "./declaredStacks";
import { exportStacks } from "./exportStacks";

/** What an environment's cost is compared with; found and checked, and not yet read where that takes long. */
export interface CostBase {
  subject: string;
  source: "export" | "declared";
  stacks(): Promise<CostedStack[]>;
}

/**
 * What `--base` names: a file or directory that exists holds exports, anything else is a git ref.
 *
 * @throws Failure (exit code 2) when it is neither, or cannot be read.
 */
export function findBase(begun: Begun, base: string, options: PlanOptions): CostBase {
  const { project, environment } = begun;
  if (fs.existsSync(base)) {
    const stacks = exportStacks(base, { project: project.name, environment: environment.name });
    return { subject: base, source: "export", stacks: () => Promise.resolve(stacks) };
  }
  const repository = Repository.around(project.root);
  if (repository === undefined) {
    throw badInput(
      `--base is ${JSON.stringify(base)}: there is no such file or directory, and ${project.root} is in no git repository`,
    );
  }
  const { commit } = baseCommit(repository, base);
  return {
    subject: `${base} (${commit.slice(0, 9)})`,
    source: "declared",
    stacks: () => stacksOfCommit(begun, repository, commit, options),
  };
}

/** What a commit's environment and Score files declare, by this version of Plinth; nothing when it has no such environment. */
async function stacksOfCommit(
  { project, environment, console }: Begun,
  repository: Repository,
  commit: string,
  options: PlanOptions,
): Promise<CostedStack[]> {
  const inRepository = (directory: string): string =>
    path.relative(fs.realpathSync(repository.root), fs.realpathSync(directory));
  const worktree = checkOut(repository, commit, []);
  try {
    const root = path.join(worktree.root, inRepository(project.root));
    if (!fs.existsSync(path.join(root, `Pulumi.${environment.name}.yaml`))) return [];
    console.note(`${environment.name} at ${commit.slice(0, 9)}: reading what its programs declare`);
    const workloads = workloadsIn(worktree.root, options.workloads, inRepository);
    const before = { project: { ...project, root }, environment: loadEnvironment(root, environment.name), console };
    return await declaredStacks(before, { ...options, ...(workloads !== undefined && { workloads }) }, project.root);
  } finally {
    worktree.remove();
  }
}

/** The directory of Score files, as it is in the commit. */
function workloadsIn(
  worktree: string,
  directory: string | undefined,
  inRepository: (directory: string) => string,
): string | undefined {
  if (directory === undefined) return undefined;
  const relative = fs.existsSync(directory) ? inRepository(directory) : directory;
  if (!relative.startsWith("..")) return path.join(worktree, relative);
  throw badInput(`--workloads is ${JSON.stringify(directory)}: outside of the git repository that --base is of`);
}

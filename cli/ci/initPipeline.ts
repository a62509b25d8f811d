import * as fs from "node:fs";
import * as path from "node:path";
import { ENVIRONMENT_CLASSES, nearest } from "../../components/foundation";
import { environmentNames, loadEnvironment } from "../../stacks/environment/loadEnvironment";
import { badInput } from "../failure";
import type { Repository } from "../git/repository";
import type { Project } from "../project/findProject";
import type { Pipeline, PipelineEnvironment } from "./pipeline";

export interface PipelineChoice {
  /** Names, separated by commas. Default: every environment of the project, dev first and prod last. */
  environments?: string;
  /** Root of the repository. */
  directory: string;
}

/**
 * The pipeline of a project.
 *
 * @throws Failure or EnvironmentError (exit code 2) when an environment does not exist or is wrong.
 */
export function pipelineOf(project: Project, repository: Repository | undefined, choice: PipelineChoice): Pipeline {
  const environments = chosenNames(project.root, choice.environments).map((name) => environmentOf(project.root, name));
  if (choice.environments === undefined) environments.sort(byClass);
  const directory = path.relative(fs.realpathSync(choice.directory), fs.realpathSync(project.root));
  if (directory.startsWith("..")) {
    throw badInput(
      `--dir is ${JSON.stringify(choice.directory)}: the project ${project.root} is not in it; give the repository's root`,
    );
  }
  return {
    environments,
    branch: defaultBranch(repository),
    directory: directory === "" ? "." : directory.split(path.sep).join("/"),
    lockFile: lockFileOf(fs.realpathSync(choice.directory), fs.realpathSync(project.root)),
  };
}

function chosenNames(root: string, list: string | undefined): string[] {
  const known = environmentNames(root);
  if (known.length === 0)
    throw badInput(`${root}: there is no Pulumi.<env>.yaml, so no environment to write a pipeline for`);
  const names = list?.split(",").map((name) => name.trim()) ?? known;
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return [...new Set(names)];
  const suggestion = nearest(unknown, known);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  throw badInput(
    `--environments is ${JSON.stringify(list)}: there is no environment ${JSON.stringify(unknown)}; known: ${known.join(", ")}${hint}`,
  );
}

function environmentOf(root: string, name: string): PipelineEnvironment {
  const { class: environmentClass, region, accountId } = loadEnvironment(root, name);
  return { name, class: environmentClass, region, accountId };
}

function byClass(a: PipelineEnvironment, b: PipelineEnvironment): number {
  return ENVIRONMENT_CLASSES.indexOf(a.class) - ENVIRONMENT_CLASSES.indexOf(b.class) || a.name.localeCompare(b.name);
}

function defaultBranch(repository: Repository | undefined): string {
  const head = repository?.ask("symbolic-ref", "--short", "refs/remotes/origin/HEAD")?.trim();
  return head?.replace(/^origin\//, "") ?? "main";
}

/** The nearest lock file, of the project or of a directory around it. */
function lockFileOf(root: string, project: string): string {
  for (let directory = project; directory.startsWith(root); directory = path.dirname(directory)) {
    const file = path.join(directory, "package-lock.json");
    if (fs.existsSync(file)) return path.relative(root, file).split(path.sep).join("/");
    if (directory === path.dirname(directory)) break;
  }
  return path.join(path.relative(root, project), "package-lock.json").split(path.sep).join("/");
}

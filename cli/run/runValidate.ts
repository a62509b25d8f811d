import * as fs from "node:fs";
import * as path from "node:path";
import { formatProblem, type Problem } from "../../components/foundation/schema";
import { findScoreFiles, ScoreError, validateWorkloads } from "../../components/workload";
import { EnvironmentError } from "../../stacks/environment/environmentError";
import { parseEnvironment } from "../../stacks/environment/loadEnvironment";
import type { ValidateCommandOptions } from "../commands/validate";
import { PolicyFileError, readWaivers } from "../../policies";
import { EXIT, type ExitCode } from "../exitCode";
import { policyProblems } from "../policy/environmentPolicies";
import { Console } from "../terminal/console";

const ENVIRONMENT_FILE = /^Pulumi\.(.+)\.ya?ml$/;

const WAIVERS_FILE = "waivers.yaml";

/** `plinth validate`: every problem of every file; exit code 2 when there is one. */
export function runValidate(files: readonly string[], options: ValidateCommandOptions): ExitCode {
  const console = new Console(options.json);
  const environments = files.filter(isEnvironmentFile);
  const waivers = files.filter(isWaiversFile);
  const { scoreFiles, missing } = scoreFilesOf(
    files.filter((file) => !isEnvironmentFile(file) && !isWaiversFile(file)),
  );
  const problems = [
    ...missing,
    ...environments.flatMap(environmentProblems),
    ...waivers.flatMap(problemsOfWaivers),
    ...validateWorkloads(scoreFiles, options.environment === undefined ? {} : { environment: options.environment }),
  ];
  const checked = [...environments, ...waivers, ...scoreFiles];
  for (const problem of problems) console.note(formatProblem(problem));
  console.print(problems.length === 0 ? `${checked.length} valid: ${checked.join(", ")}` : summary(problems));
  console.document({ valid: problems.length === 0, files: checked, problems });
  return problems.length === 0 ? EXIT.done : EXIT.badInput;
}

function isEnvironmentFile(file: string): boolean {
  return ENVIRONMENT_FILE.test(path.basename(file));
}

function isWaiversFile(file: string): boolean {
  return path.basename(file) === WAIVERS_FILE;
}

function problemsOfWaivers(file: string): Problem[] {
  try {
    readWaivers(file);
    return [];
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error;
    return error.problems.map((problem) => ({ ...problem, path: "" }));
  }
}

function scoreFilesOf(files: readonly string[]): { scoreFiles: string[]; missing: Problem[] } {
  const missing: Problem[] = [];
  const scoreFiles = files.flatMap((file) => {
    try {
      const found = findScoreFiles(file);
      if (found.length === 0) missing.push(problemOf(file, "there is no Score file (score.yaml) in it"));
      return found;
    } catch (error) {
      if (!(error instanceof ScoreError)) throw error;
      missing.push(...error.problems);
      return [];
    }
  });
  return { scoreFiles, missing };
}

function environmentProblems(file: string): readonly Problem[] {
  const name = ENVIRONMENT_FILE.exec(path.basename(file))?.[1] ?? "";
  try {
    const text = fs.readFileSync(file, "utf8");
    return policyProblems(file, text, parseEnvironment(name, file, text));
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return [problemOf(file, "there is no such file")];
    if (code === "EACCES") return [problemOf(file, "there is no permission to read it")];
    throw error;
  }
}

function problemOf(file: string, message: string): Problem {
  return { file, line: 1, column: 1, path: "", message };
}

function summary(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${files} ${files === 1 ? "file" : "files"}`;
}

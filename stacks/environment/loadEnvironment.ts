import * as fs from "node:fs";
import * as path from "node:path";
import { nearest } from "../../components/foundation/nearest";
import { type Problem, YamlSource } from "../../components/foundation/schema";
import type { Environment } from "./environment";
import { EnvironmentError } from "./environmentError";
import { validateEnvironment } from "./validateEnvironment";

const STACK_FILE = /^Pulumi\.([A-Za-z0-9_.-]+)\.yaml$/;
const KEY = "plinth:environment";
const POINTER = "/config/plinth:environment";

/** The environments that have a `Pulumi.<env>.yaml` in the project's root, sorted. */
export function environmentNames(root: string): string[] {
  return fs
    .readdirSync(root)
    .flatMap((file) => STACK_FILE.exec(file)?.[1] ?? [])
    .sort();
}

/**
 * Reads and validates `Pulumi.<name>.yaml` of the project at `root`.
 *
 * @throws EnvironmentError naming file, line and column of every problem.
 */
export function loadEnvironment(root: string, name: string): Environment {
  const file = path.join(root, `Pulumi.${name}.yaml`);
  if (!fs.existsSync(file)) throw unknownEnvironment(root, name);
  refuseAmbiguous(root, name);
  return parseEnvironment(name, path.relative(process.cwd(), file) || file, fs.readFileSync(file, "utf8"));
}

/**
 * The environment in the text of a stack file.
 *
 * @param file how the file is called in messages.
 * @throws EnvironmentError naming line and column of every problem.
 */
export function parseEnvironment(name: string, file: string, text: string): Environment {
  const source = new YamlSource(file, text);
  const syntax = source.syntaxProblems();
  if (syntax.length > 0) throw new EnvironmentError(syntax);
  const settings = settingsOf(source);
  const result = validateEnvironment(name, settings);
  if ("environment" in result) return result.environment;
  const problems = result.problems.map(({ path: pointer, message, atKey }) =>
    source.problem(POINTER + pointer, message, atKey),
  );
  throw new EnvironmentError(problems.sort((a, b) => a.line - b.line || a.column - b.column));
}

function settingsOf(source: YamlSource): unknown {
  const config = (source.value() as { config?: Record<string, unknown> } | null)?.config;
  const settings = config?.[KEY];
  if (settings !== undefined) return settings;
  throw new EnvironmentError([source.problem("/config", `${JSON.stringify(KEY)} is missing`)]);
}

function unknownEnvironment(root: string, name: string): EnvironmentError {
  const names = environmentNames(root);
  const suggestion = nearest(name, names);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  const known = names.length === 0 ? "there is no Pulumi.<env>.yaml here" : `known: ${names.join(", ")}`;
  const problem: Problem = {
    file: path.join(root, `Pulumi.${name}.yaml`),
    line: 1,
    column: 1,
    path: "",
    message: `there is no environment ${JSON.stringify(name)}; ${known}${hint}`,
  };
  return new EnvironmentError([problem]);
}

/** Workload stacks are named `<workload>-<environment>`: no environment's name may be the end of another's. */
function refuseAmbiguous(root: string, name: string): void {
  const other = environmentNames(root).find((each) => each.endsWith(`-${name}`) || name.endsWith(`-${each}`));
  if (other === undefined) return;
  const message =
    `the environments ${JSON.stringify(name)} and ${JSON.stringify(other)} cannot be told apart in the names of workload ` +
    `stacks (<workload>-<environment>); rename one so that neither ends with the other`;
  throw new EnvironmentError([{ file: path.join(root, `Pulumi.${name}.yaml`), line: 1, column: 1, path: "", message }]);
}

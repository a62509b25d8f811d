import * as fs from "node:fs";
import { formatProblem, YamlSource } from "../../../components/foundation/schema";
import { checkConfiguration, PolicyConfigurationError, type PolicyConfiguration } from "../../../policies";
import { badInput } from "../../failure";

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "is a directory",
  EACCES: "there is no permission to read it",
};

/**
 * Reads settings of the policies from a YAML file of their own. The class may be missing.
 *
 * @throws Failure (exit code 2) with file, line and column of every problem.
 */
export function readConfiguration(file: string): Partial<PolicyConfiguration> {
  const source = new YamlSource(file, textOf(file));
  const syntax = source.syntaxProblems();
  if (syntax.length > 0) throw badInput(syntax.map(formatProblem).join("\n"));
  const given: unknown = source.value() ?? {};
  try {
    checkConfiguration(isObject(given) ? { environmentClass: "prod", ...given } : given);
    return given as Partial<PolicyConfiguration>;
  } catch (error) {
    if (!(error instanceof PolicyConfigurationError)) throw error;
    const problems = error.problems.map(({ path, message }) => source.problem(["", ...path].join("/"), message));
    throw badInput(problems.map(formatProblem).join("\n"));
  }
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    throw badInput(`${file}: ${REASONS[code] ?? message}`);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

import * as fs from "node:fs";
import { formatProblem, YamlSource } from "../../components/foundation/schema";
import { ESTIMATORS, type UsageFile, usageProblems } from "../../cost";
import { badInput } from "../failure";

/**
 * Reads a usage file.
 *
 * @throws Failure (exit code 2) with every problem, each at its line and column.
 */
export function readUsageFile(file: string): UsageFile {
  const source = new YamlSource(file, textOf(file));
  const syntax = source.syntaxProblems();
  if (syntax.length > 0) throw badInput(syntax.map(formatProblem).join("\n"));
  const document = source.value();
  const problems = usageProblems(document, ESTIMATORS);
  if (problems.length > 0) {
    throw badInput(
      problems.map(({ path, message, atKey }) => formatProblem(source.problem(path, message, atKey))).join("\n"),
    );
  }
  return (document ?? {}) as UsageFile;
}

function textOf(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = { ENOENT: "there is no such file", EISDIR: "is a directory" };
    throw badInput(`${file}: ${reasons[code ?? ""] ?? message}`);
  }
}

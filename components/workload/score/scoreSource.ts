import * as fs from "node:fs";
import { type Problem, YamlSource } from "../../foundation/schema";
import { exists } from "./pointer";
import { ScoreError } from "./scoreError";
import { isMap, mergeDocuments } from "./mergeDocuments";
import { upgradeDocument } from "./upgradeDocument";

interface Layer {
  yaml: YamlSource;
  document: unknown;
  /** Where a value stood before the upgrade of deprecated forms, by the pointer it has now. */
  moved: ReadonlyMap<string, string>;
}

/** The text behind a workload: the Score file and, over it, the overrides of one environment. */
export class ScoreSource {
  private constructor(private readonly layers: readonly Layer[]) {}

  /**
   * Reads the Score file and the overrides.
   *
   * @throws ScoreError when one cannot be read or is not YAML, or when a deprecated form cannot be upgraded.
   */
  static read(file: string, overrides: string | undefined): ScoreSource {
    return new ScoreSource([file, ...(overrides === undefined ? [] : [overrides])].map(readLayer));
  }

  /** The Score file with the overrides merged into it. */
  document(): unknown {
    return this.layers.map((layer) => layer.document).reduce(mergeDocuments);
  }

  /** A problem at the value of a pointer: in the overrides when they set it, otherwise in the Score file. */
  problem(path: string, message: string, atKey = false): Problem {
    const layer = this.layers.findLast(({ document }) => exists(document, path)) ?? (this.layers[0] as Layer);
    const problem = layer.yaml.problem(originalPath(layer, path), message, atKey);
    return { ...problem, path };
  }
}

function originalPath({ moved }: Layer, path: string): string {
  for (const [now, before] of [...moved].reverse()) {
    if (path === now || path.startsWith(`${now}/`)) return before + path.slice(now.length);
  }
  return path;
}

function readLayer(file: string): Layer {
  const yaml = new YamlSource(file, readText(file));
  const syntax = yaml.syntaxProblems();
  if (syntax.length > 0) throw new ScoreError(syntax);
  const document = yaml.value();
  if (!isMap(document)) throw new ScoreError([yaml.problem("", "this is not a Score file: a map is expected")]);
  const { problems, moved, upgraded } = upgradeDocument(document);
  if (problems.length > 0) throw new ScoreError(problems.map(({ path, message }) => yaml.problem(path, message)));
  return { yaml, document: upgraded, moved };
}

function readText(file: string): string {
  try {
    return fs.readFileSync(file, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const message = READ_ERRORS[code ?? ""] ?? `it cannot be read: ${(error as Error).message}`;
    throw new ScoreError([{ file, line: 1, column: 1, path: "", message }]);
  }
}

const READ_ERRORS: Record<string, string> = {
  ENOENT: "there is no such file",
  EISDIR: "this is a directory; a Score file is expected",
  EACCES: "there is no permission to read it",
};

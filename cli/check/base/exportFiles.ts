import * as fs from "node:fs";
import * as path from "node:path";
import { nearest } from "../../../components/foundation";
import { readExport } from "../../exports";
import { badInput } from "../../failure";

/** Exports by the stacks that they are of. */
export class ExportFiles {
  private constructor(
    private readonly given: string,
    /** Absolute paths by `project/stack`. */
    private readonly files: ReadonlyMap<string, string>,
  ) {}

  /**
   * Reads an export, or every `.json` of a directory.
   *
   * @throws Failure (exit code 2) when one is none, two are of one stack, or there is none.
   */
  static read(given: string): ExportFiles {
    const files = new Map<string, string>();
    for (const file of filesOf(given)) {
      const { project, stack } = readExport(file);
      if (stack === "") throw badInput(`${file}: the stack has no resources, so nothing says which stack it is of`);
      const key = `${project}/${stack}`;
      const other = files.get(key);
      if (other !== undefined) throw badInput(`${file}: is an export of ${key}, as ${other} is; give one of them`);
      files.set(key, path.resolve(file));
    }
    return new ExportFiles(given, files);
  }

  of(project: string, stack: string): string | undefined {
    return this.files.get(`${project}/${stack}`);
  }

  /** Stacks of a project whose names end alike, without that ending. */
  named(project: string, suffix: string): string[] {
    const prefix = `${project}/`;
    return [...this.files.keys()]
      .filter((key) => key.startsWith(prefix) && key.endsWith(suffix))
      .map((key) => key.slice(prefix.length, -suffix.length));
  }

  /** @throws Failure (exit code 2) when no export is of a stack that there is. */
  requireOneOf(stacks: readonly string[]): void {
    if (stacks.some((key) => this.files.has(key))) return;
    const [first = ""] = this.files.keys();
    const suggestion = nearest(first, stacks);
    const hint = suggestion === undefined ? "" : `; did you mean the export of ${suggestion}?`;
    const of = [...this.files.keys()].join(", ");
    throw badInput(`--base is ${JSON.stringify(this.given)}: of ${of}; stacks here: ${stacks.join(", ")}${hint}`);
  }
}

function filesOf(given: string): string[] {
  if (!fs.statSync(given).isDirectory()) return [given];
  const files = fs
    .readdirSync(given)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => path.join(given, name));
  if (files.length === 0) throw badInput(`--base is ${JSON.stringify(given)}: no .json file is in that directory`);
  return files;
}

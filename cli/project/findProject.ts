import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { badInput } from "../failure";

/** The project that the command works on. */
export interface Project {
  /** Absolute path of the directory with `Pulumi.yaml` and `Pulumi.<env>.yaml`. */
  root: string;
  /** Name of the platform's Pulumi project. */
  name: string;
}

/**
 * The project of a directory: the nearest directory, it or above it, with a `Pulumi.yaml` and a stack file that has
 * `plinth:environment`; else the nearest with a `Pulumi.yaml`.
 *
 * @throws Failure (exit code 2) when there is none.
 */
export function findProject(directory: string = process.cwd()): Project {
  const candidates = [...ancestors(path.resolve(directory))].filter((candidate) =>
    fs.existsSync(path.join(candidate, "Pulumi.yaml")),
  );
  const root = candidates.find(hasEnvironment) ?? candidates[0];
  if (root === undefined) {
    throw badInput(`There is no Pulumi.yaml in ${directory} nor above it: run plinth in a platform project.`);
  }
  return { root, name: projectName(path.join(root, "Pulumi.yaml")) };
}

function* ancestors(directory: string): Generator<string> {
  for (let current = directory; ; current = path.dirname(current)) {
    yield current;
    if (current === path.dirname(current)) return;
  }
}

function hasEnvironment(directory: string): boolean {
  return fs
    .readdirSync(directory)
    .filter((file) => /^Pulumi\..+\.yaml$/.test(file))
    .some((file) => fs.readFileSync(path.join(directory, file), "utf8").includes("plinth:environment"));
}

function projectName(file: string): string {
  let settings: unknown;
  try {
    settings = parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    throw badInput(`${file} is not valid YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
  const name = (settings as { name?: unknown } | null)?.name;
  if (typeof name !== "string" || name === "") throw badInput(`${file}: "name" is missing`);
  return name;
}

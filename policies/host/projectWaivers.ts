import fs from "node:fs";
import path from "node:path";
import type { Waiver } from "../waivers/waiver";

/** What a project's file of waivers says; problems where it cannot be used. */
export interface ProjectWaivers {
  waivers: readonly Waiver[];
  problems: readonly string[];
}

const NONE: ProjectWaivers = { waivers: [], problems: [] };

/** Names a file of waivers for whoever keeps it elsewhere than below `Pulumi.yaml`. */
const VARIABLE = "PLINTH_WAIVERS";
const BESIDE_PROJECT = path.join("policies", "waivers.yaml");

/**
 * The waivers of the project that the engine is working on. The engine does not tell a pack where that is: it is looked for
 * above the directory that `pulumi` was called in, then above the one that the pack runs in.
 */
export async function projectWaivers(directories = [process.env["PWD"], process.cwd()]): Promise<ProjectWaivers> {
  const file = process.env[VARIABLE] ?? beside(directories);
  if (file === undefined || file === "") return NONE;
  // Only now: the parser and the schema would cost every start of the packs a tenth of a second.
  const { readWaivers } = await import("../waivers/readWaivers.js");
  try {
    return { waivers: readWaivers(file), problems: [] };
  } catch (error) {
    return { waivers: [], problems: (error as Error).message.split("\n") };
  }
}

function beside(directories: readonly (string | undefined)[]): string | undefined {
  const project = directories.map(projectAbove).find((root) => root !== undefined);
  const file = project === undefined ? undefined : path.join(project, BESIDE_PROJECT);
  return file !== undefined && fs.existsSync(file) ? file : undefined;
}

function projectAbove(directory: string | undefined): string | undefined {
  if (directory === undefined) return undefined;
  if (["Pulumi.yaml", "Pulumi.yml"].some((name) => fs.existsSync(path.join(directory, name)))) return directory;
  const parent = path.dirname(directory);
  return parent === directory ? undefined : projectAbove(parent);
}

import * as fs from "node:fs";
import type { CostedStack } from "../../cost";
import { badInput } from "../failure";
import type { Begun } from "../run/begin";
import { exportStacks } from "./exportStacks";

/** What an environment's cost is compared with; found and checked, and not yet read where that takes long. */
export interface CostBase {
  subject: string;
  stacks(): Promise<CostedStack[]>;
}

/**
 * What `--base` names: a file or directory that exists holds exports.
 *
 * @throws Failure (exit code 2) when it is none, or cannot be read.
 */
export function findBase({ project, environment }: Begun, base: string): CostBase {
  if (!fs.existsSync(base)) throw badInput(`--base is ${JSON.stringify(base)}: there is no such file or directory`);
  const stacks = exportStacks(base, { project: project.name, environment: environment.name });
  return { subject: base, stacks: () => Promise.resolve(stacks) };
}

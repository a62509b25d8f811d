import * as fs from "node:fs";
import type { CostedStack } from "../../cost";
import type { CostOptions } from "../commands/cost";
import { badInput } from "../failure";
import type { Begun } from "../run/begin";
import { exportStacks } from "./exportStacks";

/** What an environment's cost is compared with. */
export interface CostBase {
  subject: string;
  stacks: CostedStack[];
}

/**
 * The stacks that `--base` names: a file or directory that exists holds exports.
 *
 * @throws Failure (exit code 2) when it is none, or cannot be read.
 */
export function baseStacks({ project, environment }: Begun, base: string, _options: CostOptions): Promise<CostBase> {
  if (!fs.existsSync(base)) throw badInput(`--base is ${JSON.stringify(base)}: there is no such file or directory`);
  const known = { project: project.name, environment: environment.name };
  return Promise.resolve({ subject: base, stacks: exportStacks(base, known) });
}

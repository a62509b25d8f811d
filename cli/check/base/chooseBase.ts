import * as fs from "node:fs";
import { badInput } from "../../failure";
import type { Begun } from "../../run/begin";
import { Repository } from "../../git/repository";
import type { Base } from "./base";
import { ExportBase } from "./exportBase";
import { GitBase } from "./gitBase";
import { StateBase } from "./stateBase";

export interface BaseOptions {
  sandbox: boolean;
  /** An export, a directory of them, or a git ref. Default: the deployed state. */
  base?: string;
  /** Directory of Score files. */
  workloads?: string;
}

/**
 * What the change is compared with. A file or directory that exists is an export; anything else is a git ref.
 *
 * @throws Failure (exit code 2) when it is neither, or the exports cannot be read.
 */
export function chooseBase(begun: Begun, { sandbox, base, workloads }: BaseOptions): Base {
  if (base === undefined) return new StateBase(begun, sandbox);
  if (fs.existsSync(base)) return new ExportBase(begun, sandbox, base);
  const repository = Repository.around(begun.project.root);
  if (repository === undefined) {
    throw badInput(
      `--base is ${JSON.stringify(base)}: there is no such file or directory, and ${begun.project.root} is in no git repository`,
    );
  }
  return new GitBase(begun, repository, base, workloads);
}

import * as fs from "node:fs";
import * as path from "node:path";
import { badInput } from "../failure";

/**
 * The kubeconfig of the API server that a simulated account keeps its Kubernetes objects on; undefined when it keeps them
 * itself. What is given once is remembered, so that later commands find the same objects.
 *
 * @param directory of the simulated account.
 * @param given the file that `--kubeconfig` names.
 * @throws Failure (exit code 2) when there is no such file, or the account's objects are on another server.
 */
export function apiServerOf(directory: string, given: string | undefined): string | undefined {
  const record = path.join(directory, "kubeconfig-path");
  const remembered = fs.existsSync(record) ? fs.readFileSync(record, "utf8") : undefined;
  if (given === undefined) return remembered;
  const file = path.resolve(given);
  if (!fs.existsSync(file)) throw badInput(`--kubeconfig is ${JSON.stringify(given)}: there is no such file`);
  const used = remembered ?? (isUsed(directory) ? "the sandbox itself" : file);
  if (used !== file) {
    throw badInput(
      `--kubeconfig is ${JSON.stringify(given)}, but this environment's Kubernetes objects are kept by ${used}; ` +
        `destroy the environment and run \`plinth sandbox reset\` first`,
    );
  }
  fs.mkdirSync(directory, { recursive: true });
  fs.writeFileSync(record, file);
  return file;
}

function isUsed(directory: string): boolean {
  return fs.existsSync(directory) && fs.readdirSync(directory).some((file) => file.startsWith("journal"));
}

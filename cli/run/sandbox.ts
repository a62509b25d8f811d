import * as fs from "node:fs";
import { startSandbox, type Sandbox } from "../../sandbox";
import type { Environment } from "../../stacks/environment";
import { failed } from "../failure";
import { apiServerOf } from "../sandbox/apiServer";
import { faultsFileOf } from "../sandbox/faultsFile";

/**
 * Starts the simulated account of an environment.
 *
 * @throws Failure (exit code 1) when another process has it open or its faults file is wrong.
 */
export async function startAccount(
  root: string,
  directory: string,
  environment: Environment,
  kubeconfig?: string,
): Promise<Sandbox> {
  const { accountId, region } = environment;
  const faultsFile = faultsFileOf(directory);
  const apiServer = apiServerOf(directory, kubeconfig);
  try {
    return await startSandbox({
      directory,
      accountId,
      region,
      workingDirectory: root,
      ...(apiServer !== undefined && { kubeconfig: apiServer }),
      ...(fs.existsSync(faultsFile) && { faultsFile }),
    });
  } catch (error) {
    throw failed(error instanceof Error ? error.message : String(error));
  }
}

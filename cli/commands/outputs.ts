import type { Command } from "commander";
import { environmentCommand, type EnvironmentOptions } from "./environmentOptions";

export function outputsCommand(): Command {
  return environmentCommand("outputs", "outputs of the platform and of each workload, secrets masked").action(
    async (environment: string, options: EnvironmentOptions) => {
      const { runOutputs } = await import("../run/runOutputs.js");
      process.exitCode = await runOutputs(environment, options);
    },
  );
}

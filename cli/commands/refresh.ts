import type { Command } from "commander";
import { environmentCommand, type EnvironmentOptions } from "./environmentOptions";

export function refreshCommand(): Command {
  return environmentCommand("refresh", "compare the state with the cloud; exit code 4 when it drifted").action(
    async (environment: string, options: EnvironmentOptions) => {
      const { runRefresh } = await import("../run/runRefresh.js");
      process.exitCode = await runRefresh(environment, options);
    },
  );
}

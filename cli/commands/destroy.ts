import type { Command } from "commander";
import { environmentCommand, type EnvironmentOptions } from "./environmentOptions";

export function destroyCommand(): Command {
  return environmentCommand("destroy", "workloads first, then the platform; their state, too").action(
    async (environment: string, options: EnvironmentOptions) => {
      const { runDestroy } = await import("../run/runDestroy.js");
      process.exitCode = await runDestroy(environment, options);
    },
  );
}

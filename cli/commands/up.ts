import type { Command } from "commander";
import { environmentCommand, type EnvironmentOptions } from "./environmentOptions";

export function upCommand(): Command {
  return environmentCommand("up", "preview with policies, then update: the platform first, then the workloads")
    .option("--prune", "also destroy workloads whose Score file is gone", false)
    .action(async (environment: string, options: EnvironmentOptions & { prune: boolean }) => {
      const { runUp } = await import("../run/runUp.js");
      process.exitCode = await runUp(environment, { ...options, previewOnly: false });
    });
}

export function previewCommand(): Command {
  return environmentCommand("preview", "what would change, and the policies' verdict").action(
    async (environment: string, options: EnvironmentOptions) => {
      const { runUp } = await import("../run/runUp.js");
      process.exitCode = await runUp(environment, { ...options, previewOnly: true, prune: false });
    },
  );
}

import { Command } from "commander";

export function engineCommand(): Command {
  const command = new Command("engine").summary("the pinned Pulumi engine");
  command
    .command("install")
    .summary("fetch it, or build it where it cannot be fetched")
    .option("--json", "one JSON document on standard output", false)
    .action(async (options: { json: boolean }) => {
      const { runEngineInstall } = await import("../run/runEngine.js");
      process.exitCode = await runEngineInstall(options);
    });
  command
    .command("path")
    .summary("where it is")
    .option("--json", "one JSON document on standard output", false)
    .action(async (options: { json: boolean }) => {
      const { runEnginePath } = await import("../run/runEngine.js");
      process.exitCode = runEnginePath(options);
    });
  return command;
}

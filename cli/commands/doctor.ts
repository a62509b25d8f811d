import { Command } from "commander";

export function doctorCommand(): Command {
  return new Command("doctor")
    .summary("check this machine")
    .option("--json", "one JSON document on standard output", false)
    .action(async (options: { json: boolean }) => {
      const { runDoctor } = await import("../doctor/runDoctor.js");
      process.exitCode = await runDoctor(options);
    });
}

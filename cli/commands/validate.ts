import { Command } from "commander";

export interface ValidateCommandOptions {
  environment?: string;
  json: boolean;
}

export function validateCommand(): Command {
  return new Command("validate")
    .summary("Score files, environment files and waivers")
    .argument("<file...>", "Score files, directories of them, Pulumi.<env>.yaml, waivers.yaml")
    .option("--environment <env>", "whose overrides of Score files apply")
    .option("--json", "one JSON document on standard output", false)
    .action(async (files: string[], options: ValidateCommandOptions) => {
      const { runValidate } = await import("../run/runValidate.js");
      process.exitCode = runValidate(files, options);
    });
}

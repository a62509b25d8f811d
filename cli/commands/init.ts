import { Command } from "commander";

export interface InitCiOptions {
  provider?: string;
  dir?: string;
  environments?: string;
  force: boolean;
  json: boolean;
}

export function initCommand(): Command {
  const command = new Command("init").summary("write what a project needs around it: ci");
  command
    .command("ci")
    .summary("the pipeline: check pull requests, bring up what is merged, tell drift")
    .option("--provider <name>", "github or gitlab (default: where the repository's remote is)")
    .option("--dir <dir>", "root of the repository (default: the project's repository)")
    .option("--environments <list>", "names in the order in which they are brought up (default: all, prod last)")
    .option("--force", "replace a file that differs", false)
    .option("--json", "one JSON document on standard output", false)
    .action(async (options: InitCiOptions) => {
      const { runInitCi } = await import("../ci/runInitCi.js");
      process.exitCode = runInitCi(options);
    });
  return command;
}

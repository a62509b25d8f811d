import { Command } from "commander";

export interface CheckCommandOptions {
  sandbox: boolean;
  base?: string;
  workload?: string[];
  workloads?: string;
  format?: string;
  out?: string;
  json: boolean;
}

export function checkCommand(): Command {
  return new Command("check")
    .summary("what a change does, for a pull request: diff, verdict of the policies, lost data, broken APIs")
    .argument("<env>", "name of the environment: there is a Pulumi.<env>.yaml")
    .option("--base <ref or file>", "a git ref, a stack export or a directory of them (default: the deployed state)")
    .option("--sandbox", "compare with the state of the embedded simulator: no account, no network", false)
    .option("--workload <names...>", "only these workloads")
    .option("--workloads <dir>", "directory of Score files (default: workloads)")
    .option("--format <list>", "markdown, json, sarif, junit (default: markdown; with --out all)")
    .option("--out <dir>", "write the formats to files of this directory")
    .option("--json", "one JSON document on standard output", false)
    .addHelpText(
      "after",
      "\nExit code 3 when a mandatory policy is violated. A git ref is compared on a simulator of its own: no account is\n" +
        "needed, nothing has to be deployed, and stacks that the change does not touch are skipped.",
    )
    .action(async (environment: string, options: CheckCommandOptions) => {
      const { runCheck } = await import("../check/runCheck.js");
      process.exitCode = await runCheck(environment, options);
    });
}

import { Command } from "commander";

export interface ScorecardCommandOptions {
  sandbox: boolean;
  workload?: string[];
  workloads?: string;
  format?: string;
  out?: string;
  require?: string;
  json: boolean;
}

export function scorecardCommand(): Command {
  return new Command("scorecard")
    .summary("bronze, silver or gold for each workload: ownership, documents, objectives, policies")
    .argument("<env>", "name of the environment: there is a Pulumi.<env>.yaml")
    .option("--sandbox", "on the embedded simulator: no account, no network", false)
    .option("--workload <names...>", "only these workloads")
    .option("--workloads <dir>", "directory of Score files (default: workloads)")
    .option("--format <name>", "markdown or json (default: markdown)")
    .option("--out <file>", "write to this file (default: standard output)")
    .option("--require <level>", "exit code 3 when a workload is below bronze, silver or gold")
    .option("--json", "one JSON document on standard output", false)
    .action(async (environment: string, options: ScorecardCommandOptions) => {
      const { runScorecard } = await import("../scorecard/runScorecard.js");
      process.exitCode = await runScorecard(environment, options);
    });
}

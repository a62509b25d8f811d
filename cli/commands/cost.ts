import { Command, Option } from "commander";

export interface CostOptions {
  sandbox: boolean;
  declared: boolean;
  workload?: string[];
  workloads?: string;
  platformOnly: boolean;
  export?: string;
  region?: string;
  compare?: string;
  base?: string;
  by?: string;
  usage?: string;
  profile?: string;
  format?: string;
  out?: string;
  json: boolean;
}

export function costCommand(): Command {
  return new Command("cost")
    .summary("what an environment, or any stack's export, costs in a month")
    .argument("[env]", "name of the environment: there is a Pulumi.<env>.yaml")
    .option("--export <file>", "what `pulumi stack export` printed, of any stack; or a directory of such files")
    .option("--sandbox", "what is deployed on the embedded simulator", false)
    .option("--declared", "what the programs declare, whatever is deployed", false)
    .option("--workload <names...>", "only these workloads, with the platform")
    .option("--workloads <dir>", "directory of Score files (default: workloads)")
    .addOption(new Option("--platform-only", "the platform without workloads").default(false).conflicts(["workload"]))
    .addOption(new Option("--compare <env>", "how another environment differs from it").conflicts(["base", "export"]))
    .option("--base <file|ref>", "how it differs from an export, a directory of exports, or a git ref")
    .option("--by <dimension>", "sum up by environment, team, system, workload or resource")
    .option("--usage <file>", "usage file (YAML): what follows the traffic")
    .option("--profile <name>", "usage of a size: small, medium or large")
    .option("--region <region>", "with --export: region of resources that do not say theirs")
    .option("--format <format>", "table, json or csv (FOCUS columns) (default: table)")
    .option("--out <file>", "write it there")
    .option("--json", "one JSON document on standard output", false)
    .action(async (environment: string | undefined, options: CostOptions) => {
      const { runCost } = await import("../cost/runCost.js");
      process.exitCode = await runCost(environment, options);
    });
}

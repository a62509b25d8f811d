import { Command, Option } from "commander";

/** What the commands that work on an environment take. */
export interface EnvironmentOptions {
  sandbox: boolean;
  workload?: string[];
  workloads?: string;
  platformOnly: boolean;
  yes: boolean;
  json: boolean;
  kubeconfig?: string;
}

/** A command `plinth NAME ENV` with the options that all of them share. */
export function environmentCommand(name: string, summary: string): Command {
  return new Command(name)
    .summary(summary)
    .argument("<env>", "name of the environment: there is a Pulumi.<env>.yaml")
    .option("--sandbox", "on the embedded simulator: no account, no network", false)
    .option("--workload <names...>", "only these workloads")
    .option("--workloads <dir>", "directory of Score files (default: workloads)")
    .addOption(new Option("--platform-only", "the platform without workloads").default(false).conflicts(["workload"]))
    .option("--kubeconfig <file>", "with --sandbox: keep Kubernetes objects on this real API server")
    .option("-y, --yes", "ask nothing", false)
    .option("--json", "one JSON document on standard output", false);
}

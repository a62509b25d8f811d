import { Command } from "commander";

export interface SandboxCommandOptions {
  json: boolean;
}

export function sandboxCommand(): Command {
  const command = new Command("sandbox").summary("the simulated account: status, edit, faults, reset");
  subcommand(command, "status", "resources, and those that no state knows")
    .argument("[type]", "part of a type, e.g. rds: its resources one by one")
    .action(async (environment: string, type: string | undefined, options: SandboxCommandOptions) => {
      const { sandboxStatus } = await import("../sandbox/status.js");
      process.exitCode = sandboxStatus(environment, type, options);
    });
  subcommand(command, "edit", "change or delete a resource behind Pulumi's back")
    .argument("<resource>", "id, ARN, name or URN of the resource")
    .argument("[changes...]", "path=value, e.g. tags.owner=nobody; path= removes; values are JSON where they can be")
    .option("--delete", "take the resource away, whatever uses it", false)
    .action(
      async (
        environment: string,
        resource: string,
        changes: string[],
        options: SandboxCommandOptions & { delete: boolean },
      ) => {
        const { sandboxEdit } = await import("../sandbox/edit.js");
        process.exitCode = await sandboxEdit(environment, resource, changes, options);
      },
    );
  subcommand(command, "faults", "show, set or clear what goes wrong on request")
    .argument("[file]", "YAML or JSON file with faults to set")
    .option("--clear", "no faults any more", false)
    .action(
      async (environment: string, file: string | undefined, options: SandboxCommandOptions & { clear: boolean }) => {
        const { sandboxFaults } = await import("../sandbox/faults.js");
        process.exitCode = await sandboxFaults(environment, file, options);
      },
    );
  subcommand(command, "reset", "forget the simulated account and the state of its stacks")
    .option("-y, --yes", "ask nothing", false)
    .action(async (environment: string, options: SandboxCommandOptions & { yes: boolean }) => {
      const { sandboxReset } = await import("../sandbox/reset.js");
      process.exitCode = await sandboxReset(environment, options);
    });
  return command;
}

function subcommand(parent: Command, name: string, summary: string): Command {
  return parent
    .command(name)
    .summary(summary)
    .argument("<env>", "name of the environment")
    .option("--json", "one JSON document on standard output", false);
}

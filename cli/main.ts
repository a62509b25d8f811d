import { Command, CommanderError } from "commander";
import { registerCommands } from "./commands";
import { EXIT } from "./exitCode";
import { packageVersion } from "./project/packageRoot";
import { reportError } from "./reportError";
import { Console } from "./terminal/console";

async function main(args: readonly string[]): Promise<void> {
  const program = new Command("plinth")
    .description("One command per environment: the platform and its workloads, on the Pulumi engine.")
    .version(packageVersion(), "-V, --version")
    .showSuggestionAfterError(true)
    .showHelpAfterError("(plinth --help lists what there is)");
  registerCommands(program);
  for (const command of withSubcommands(program)) command.exitOverride();
  try {
    await program.parseAsync([...args], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.badInput;
    else process.exitCode = reportError(error, new Console(args.includes("--json")));
  }
}

function withSubcommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withSubcommands)];
}

void main(process.argv.slice(2)).then(() => {
  // gRPC servers and channels of the Automation API keep the process alive after the work is done. A pipe may not have taken
  // all of a large document yet: only after it has may the process end.
  process.stdout.write("", () => process.stderr.write("", () => process.exit()));
});

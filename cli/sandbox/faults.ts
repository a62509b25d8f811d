import * as fs from "node:fs";
import { parse, YAMLParseError } from "yaml";
import type { SandboxCommandOptions } from "../commands/sandbox";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput } from "../failure";
import { Console } from "../terminal/console";
import { faultsFileOf } from "./faultsFile";
import { sandboxOf } from "./sandboxOf";

/** `plinth sandbox faults`: shows, sets or clears what goes wrong in the simulated account from the next run on. */
export function sandboxFaults(
  environmentName: string,
  file: string | undefined,
  options: SandboxCommandOptions & { clear: boolean },
): ExitCode {
  const console = new Console(options.json);
  const { environment, directory } = sandboxOf(environmentName);
  const kept = faultsFileOf(directory);
  if (options.clear && file !== undefined) throw badInput("give either a file of faults or --clear");
  if (options.clear) fs.rmSync(kept, { force: true });
  if (file !== undefined) {
    const text = readFaults(file);
    fs.mkdirSync(directory, { recursive: true });
    fs.writeFileSync(kept, text);
  }
  const text = fs.existsSync(kept) ? fs.readFileSync(kept, "utf8") : "";
  console.print(text === "" ? `nothing goes wrong in the sandbox of ${environment}` : text.trimEnd());
  console.document({
    environment,
    sandbox: true,
    faults: text === "" ? null : (parse(text) as unknown),
  });
  return EXIT.done;
}

/** What the faults mean, the sandbox says when it starts. */
function readFaults(file: string): string {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    throw badInput(`${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
  try {
    parse(text);
  } catch (error) {
    if (error instanceof YAMLParseError) throw badInput(`${file}: ${error.message}`);
    throw error;
  }
  return text;
}

import type { Command } from "commander";
import { costCommand } from "./cost";
import { destroyCommand } from "./destroy";
import { doctorCommand } from "./doctor";
import { engineCommand } from "./engine";
import { outputsCommand } from "./outputs";
import { pricesCommand } from "./prices";
import { refreshCommand } from "./refresh";
import { sandboxCommand } from "./sandbox";
import { previewCommand, upCommand } from "./up";
import { validateCommand } from "./validate";

/** Adds every subcommand. What a subcommand needs is loaded when it runs. */
export function registerCommands(program: Command): void {
  for (const command of [
    upCommand,
    previewCommand,
    refreshCommand,
    destroyCommand,
    outputsCommand,
    validateCommand,
    costCommand,
    pricesCommand,
    sandboxCommand,
    engineCommand,
    doctorCommand,
  ]) {
    program.addCommand(command());
  }
}

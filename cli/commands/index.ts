import type { Command } from "commander";
import { checkCommand } from "./check";
import { costCommand } from "./cost";
import { destroyCommand } from "./destroy";
import { doctorCommand } from "./doctor";
import { engineCommand } from "./engine";
import { initCommand } from "./init";
import { outputsCommand } from "./outputs";
import { policyCommand } from "./policy";
import { pricesCommand } from "./prices";
import { refreshCommand } from "./refresh";
import { sandboxCommand } from "./sandbox";
import { scorecardCommand } from "./scorecard";
import { previewCommand, upCommand } from "./up";
import { validateCommand } from "./validate";

/** Adds every subcommand. What a subcommand needs is loaded when it runs. */
export function registerCommands(program: Command): void {
  for (const command of [
    upCommand,
    previewCommand,
    checkCommand,
    refreshCommand,
    destroyCommand,
    outputsCommand,
    validateCommand,
    initCommand,
    scorecardCommand,
    policyCommand,
    costCommand,
    pricesCommand,
    sandboxCommand,
    engineCommand,
    doctorCommand,
  ]) {
    program.addCommand(command());
  }
}

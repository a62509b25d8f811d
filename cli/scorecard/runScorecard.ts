import * as fs from "node:fs";
import * as path from "node:path";
import { nearest } from "../../components/foundation";
import { loadScore } from "../../components/workload/score";
import { exportStack } from "../run/exportStack";
import type { ScorecardCommandOptions } from "../commands/scorecard";
import { EXIT, type ExitCode } from "../exitCode";
import { badInput } from "../failure";
import { environmentPolicies } from "../policy/environmentPolicies";
import { begin, heading, type Begun } from "../run/begin";
import { checkAccount } from "../run/checkAccount";
import { Phases } from "../run/phases";
import { planOf, type WorkloadPlan } from "../run/planWorkloads";
import { openSession } from "../run/session";
import { workloadStack } from "../run/targets";
import { type Level, LEVELS } from "./criteria";
import { judgedStack } from "./evidence";
import { scorecardMarkdown } from "./markdown";
import { type Scorecard, scorecardOf } from "./scorecard";

const FORMATS = ["markdown", "json"];

/** `plinth scorecard`: how far each workload is, from its Score file, the files beside it and what the policies say of its stack. */
export async function runScorecard(environmentName: string, options: ScorecardCommandOptions): Promise<ExitCode> {
  const format = oneOf("--format", options.format ?? "markdown", FORMATS);
  const required = options.require === undefined ? undefined : (oneOf("--require", options.require, LEVELS) as Level);
  const begun = begin(environmentName, options);
  heading("scorecards of", begun, options.sandbox);
  const plan = planOf(begun, { ...options, platformOnly: false });
  const workloads = await scorecards(begun, plan, options.sandbox);
  const document = { environment: begun.environment.name, sandbox: options.sandbox, workloads };
  const text =
    format === "json"
      ? `${JSON.stringify(document, undefined, 2)}\n`
      : scorecardMarkdown(begun.environment.name, workloads);
  begun.console.document(document);
  if (options.out === undefined) begun.console.print(text.trimEnd());
  else write(options.out, text);
  const below = workloads.filter(({ level }) => required !== undefined && rank(level) < rank(required));
  if (below.length === 0) return EXIT.done;
  begun.console.error(`below ${required}: ${below.map(({ workload, level }) => `${workload} (${level})`).join(", ")}`);
  return EXIT.refused;
}

async function scorecards(begun: Begun, { chosen }: WorkloadPlan, sandbox: boolean): Promise<Scorecard[]> {
  const { project, environment } = begun;
  const policies = environmentPolicies(project.root, environment);
  const session = await openSession({ ...begun, sandbox, operation: "scorecard", phases: new Phases(), offline: true });
  try {
    await checkAccount(session);
    const cards: Scorecard[] = [];
    for (const { name, file } of chosen) {
      const score = loadScore(file, { environment: environment.name });
      const stack = await exportStack(session, workloadStack(session, name));
      const up = stack !== undefined && stack.resources.length > 0;
      cards.push(scorecardOf({ score, ...(up && { judged: judgedStack(stack, policies) }) }));
    }
    return cards;
  } finally {
    await session.close();
  }
}

function rank(level: Scorecard["level"]): number {
  return level === "none" ? -1 : LEVELS.indexOf(level);
}

function oneOf(option: string, given: string, allowed: readonly string[]): string {
  if (allowed.includes(given)) return given;
  const suggestion = nearest(given, allowed);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  throw badInput(`${option} is ${JSON.stringify(given)}; allowed: ${allowed.join(", ")}${hint}`);
}

function write(file: string, text: string): void {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(`${file}.${process.pid}`, text);
    fs.renameSync(`${file}.${process.pid}`, file);
  } catch (error) {
    fs.rmSync(`${file}.${process.pid}`, { force: true });
    throw badInput(`--out is ${JSON.stringify(file)}: it cannot be written: ${(error as Error).message}`);
  }
}

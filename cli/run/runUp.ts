import { EXIT, type ExitCode } from "../exitCode";
import type { EnvironmentOptions } from "../commands/environmentOptions";
import { outcomeTable } from "../terminal/tables";
import { begin, heading, type Begun } from "./begin";
import { checkAccount } from "./checkAccount";
import { Phases } from "./phases";
import { reportOf } from "./report";
import { openSession, type Session } from "./session";
import type { UpResult } from "./up";
import { tellAdvice, tellVerdict } from "./verdict";
import type { WorkloadPlan } from "./planWorkloads";

export interface RunUpOptions extends EnvironmentOptions {
  previewOnly: boolean;
  /** Destroy workloads whose Score file is gone. */
  prune: boolean;
}

/** `plinth up` and `plinth preview`. */
export async function runUp(environmentName: string, options: RunUpOptions): Promise<ExitCode> {
  const phases = new Phases();
  phases.mark("start");
  const begun = begin(environmentName, options);
  phases.mark("environment");
  heading(options.previewOnly ? "previewing" : "bringing up", begun, options.sandbox);
  const operation = options.previewOnly ? "preview" : "up";
  const opening = openSession({
    ...begun,
    sandbox: options.sandbox,
    kubeconfig: options.kubeconfig,
    operation,
    phases,
  });
  // Handled where it is awaited. What takes long to load is loaded while the sandbox starts.
  opening.catch(() => undefined);
  const [{ up }] = await Promise.all([import("./up.js"), import("../../stacks/platform/program.js")]);
  phases.mark("program loaded");
  const planned = await planAhead(begun, options, phases);
  const session = await opening;
  try {
    const plan = planned();
    await checkAccount(session);
    const result = await up(session, plan, { ...options, workloadsOnly: options.workload !== undefined });
    tell(session, result, options);
    const pruned = await prune(session, plan, options, result);
    const outcomes = [...result.outcomes, ...pruned];
    const report = reportOf(session.environment.name, session.sandbox, outcomes);
    phases.mark("report");
    session.console.document(process.env["PLINTH_TIMINGS"] ? { ...report, phases: phases.report() } : report);
    return result.exitCode;
  } finally {
    await session.close();
  }
}

/** Plans the workloads while the sandbox starts; what is wrong with them is thrown when the session can be closed. */
async function planAhead(begun: Begun, options: RunUpOptions, phases: Phases): Promise<() => WorkloadPlan> {
  if (options.platformOnly) return () => ({ chosen: [], known: [], files: [], warnings: [] });
  const { planOf } = await import("./planWorkloads.js");
  try {
    const plan = planOf(begun, options);
    phases.mark("Score files");
    return () => plan;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function tell(session: Session, { outcomes, exitCode, notPreviewed }: UpResult, options: RunUpOptions): void {
  const { console } = session;
  console.print(`\n${outcomeTable(outcomes)}`);
  tellAdvice(outcomes, console);
  tellVerdict(outcomes, console);
  if (options.previewOnly && notPreviewed.length > 0) {
    console.note(
      `not previewed, because the platform is not up and they read its outputs: ${notPreviewed.join(", ")}. ` +
        `\`plinth up\` previews them once it is, before it changes them.`,
    );
  }
  if (exitCode === EXIT.done) return;
  if (session.cancellation.requested)
    console.error("cancelled; what was begun is recorded, `plinth up` goes on from there");
  else if (exitCode === EXIT.refused) console.note("nothing that was refused was changed");
  if (exitCode === EXIT.failed) console.note(`the engine's own words: ${session.log.file}`);
}

/** Workloads that have a stack and no Score file any more: told, and with `--prune` destroyed. */
async function prune(session: Session, plan: WorkloadPlan, options: RunUpOptions, result: UpResult) {
  const chosen = options.platformOnly || options.workload !== undefined;
  if (chosen || result.exitCode !== EXIT.done) return [];
  const { removedWorkloads, destroyRemoved } = await import("./prune.js");
  const removed = await removedWorkloads(session, plan);
  if (removed.length === 0) return [];
  if (options.prune) return destroyRemoved(session, removed, options.yes);
  session.console.note(
    `up, but without a Score file here: ${removed.join(", ")}. \`plinth up ${session.environment.name} --prune\` destroys them.`,
  );
  return [];
}

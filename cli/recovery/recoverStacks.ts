import { EngineFailure } from "../engine";
import { failed } from "../failure";
import type { Session } from "../run/session";
import { readStackState, writeStackState } from "../run/stackState";
import type { StackTarget } from "../run/stackTarget";
import { SandboxLookup, type PendingLookup } from "./pendingLookup";
import { describePlan, planPending } from "./pendingPlan";
import { settledState } from "./settledState";
import { isLockedByTheDead, locksOn } from "./stackLocks";
import { TaggingLookup } from "./taggingLookup";

/**
 * Picks up what earlier runs left that were killed: releases the locks of dead processes, and settles the operations that were
 * begun and not ended, so that nothing is doubled and nothing orphaned.
 *
 * @throws Failure (exit code 1) when a stack is locked by a living process, or when a person has to decide and nobody is there.
 */
export async function recoverStacks(session: Session, targets: readonly StackTarget[]): Promise<void> {
  for (const target of targets) {
    if (!(await session.store.exists(target))) continue;
    await releaseLock(session, target);
    if (await session.store.mayHavePendingOperations(target)) await settlePending(session, target);
  }
}

async function releaseLock(session: Session, target: StackTarget): Promise<void> {
  const backend = fileBackend(session);
  if (backend === undefined) return;
  const locks = locksOn(backend, target);
  if (!isLockedByTheDead(locks, target)) return;
  const dead = locks.map(({ pid, timestamp }) => `process ${pid} (${timestamp})`).join(", ");
  session.console.note(`${target.name}: releasing the lock of ${dead}, which is no longer running`);
  await session.engine.call(["cancel", "--yes", "--stack", target.stack], target.workDirectory);
}

/** Directory of a file backend; undefined where the state is elsewhere, and the engine itself tells of locks. */
function fileBackend({ sandbox, state }: Session): string | undefined {
  if (sandbox) return state.backend;
  const url = process.env["PULUMI_BACKEND_URL"];
  return url?.startsWith("file://") ? url.slice("file://".length) : undefined;
}

async function settlePending(session: Session, target: StackTarget): Promise<void> {
  const state = await readStackState(session.engine, target);
  if (state.pending.length === 0) return;
  const lookup: PendingLookup = session.cloud
    ? new SandboxLookup(session.cloud)
    : new TaggingLookup(session.environment.region);
  const plan = await planPending(state, lookup);
  session.console.note(
    `${target.name}: an earlier run was killed in the middle of ${state.pending.length} operations:`,
  );
  for (const line of describePlan(plan)) session.console.note(line);
  if (!session.sandbox) await agree(session, target);
  try {
    await writeStackState(session.engine, target, settledState(state.document, plan));
    await session.engine.call(["refresh", "--yes", "--skip-preview", "--stack", target.stack], target.workDirectory);
  } catch (error) {
    if (!(error instanceof EngineFailure)) throw error;
    throw failed(
      `${target.name}: the engine could not settle the interrupted operations; its own words: ${session.log.file}`,
    );
  }
}

/** On a real cloud adopting and forgetting is offered, never done silently. */
async function agree({ console }: Session, target: StackTarget): Promise<void> {
  if (console.interactive) {
    const { confirm } = await import("@clack/prompts");
    const answer = await confirm({ message: `Settle them like this in ${target.stack}?`, output: process.stderr });
    if (answer === true) return;
  }
  throw failed(
    `${target.name} has interrupted operations that a person has to settle: run the command at a terminal and agree to the ` +
      `list above, or settle them with \`pulumi refresh\` at a terminal.`,
  );
}

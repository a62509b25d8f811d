import { StackRunner } from "./stackRunner";
import { Progress } from "../terminal/progress";
import type { Outcome } from "./outcome";
import type { WorkloadPlan } from "./planWorkloads";
import { runInOrder, stacksSideBySide } from "./schedule";
import type { Session } from "./session";
import { confirmDestroy } from "./confirmDestroy";
import { workloadStack, workloadsWithStack } from "./targets";

/** Workloads of the environment that have a stack, but no Score file. */
export async function removedWorkloads(session: Session, plan: WorkloadPlan): Promise<string[]> {
  return (await workloadsWithStack(session)).filter((name) => !plan.known.includes(name));
}

/** Destroys the stacks of workloads that are gone, and forgets them. */
export async function destroyRemoved(session: Session, names: readonly string[], yes: boolean): Promise<Outcome[]> {
  if (!(await confirmDestroy(session, names, yes))) return [];
  const runner = new StackRunner(session, new Progress(session.console), undefined);
  const outcomes: Outcome[] = [];
  await runInOrder(
    names.map((name) => ({ name, after: [] })),
    stacksSideBySide(),
    async ({ name }) => {
      const outcome = await runner.destroy(workloadStack(session, name));
      outcomes.push(outcome);
      return outcome.result === "succeeded";
    },
    () => undefined,
  );
  return outcomes;
}

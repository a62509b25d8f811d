import { badInput } from "../failure";
import { recoverStacks } from "../recovery/recoverStacks";
import { Progress } from "../terminal/progress";
import type { Outcome } from "./outcome";
import { runInOrder, stacksSideBySide } from "./schedule";
import type { Session } from "./session";
import { StackRunner } from "./stackRunner";
import { platformTarget, workloadStack, workloadsWithStack } from "./targets";

export interface RefreshOptions {
  yes: boolean;
  platformOnly: boolean;
  workload?: string[];
}

/** Compares every stack that is up with the cloud and takes what differs into its state. */
export async function refresh(session: Session, options: RefreshOptions): Promise<Outcome[]> {
  const up = await workloadsWithStack(session);
  const unknown = options.workload?.find((name) => !up.includes(name));
  if (unknown !== undefined) {
    throw badInput(
      `there is no workload ${JSON.stringify(unknown)} up; ${up.length === 0 ? "none is" : `up are: ${up.join(", ")}`}`,
    );
  }
  const workloads = (options.platformOnly ? [] : (options.workload ?? up)).map((name) => workloadStack(session, name));
  const platform = platformTarget(session);
  const withPlatform = options.workload === undefined && (await session.store.exists(platform));
  const targets = [...(withPlatform ? [platform] : []), ...workloads];
  await recoverStacks(session, targets);
  const runner = new StackRunner(session, new Progress(session.console), undefined);
  const outcomes: Outcome[] = [];
  await runInOrder(
    targets.map((target) => ({ ...target, after: [] })),
    stacksSideBySide(),
    async (target) => {
      outcomes.push(await runner.run("refresh", target));
      return true;
    },
    () => undefined,
  );
  return outcomes;
}

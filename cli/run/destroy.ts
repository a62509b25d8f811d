import { EXIT, type ExitCode } from "../exitCode";
import { Failure } from "../failure";
import { recoverStacks } from "../recovery/recoverStacks";
import { Progress } from "../terminal/progress";
import { confirmDestroy } from "./confirmDestroy";
import type { Outcome } from "./outcome";
import { protectedResources } from "./protectedResources";
import { runInOrder, stacksSideBySide } from "./schedule";
import type { Session } from "./session";
import { StackRunner, unstarted } from "./stackRunner";
import type { StackTarget } from "./stackTarget";
import { platformTarget, workloadStack, workloadsWithStack } from "./targets";
import { exitCodeOf } from "./verdict";
import { nearest } from "../../components/foundation";

export interface DestroyOptions {
  yes: boolean;
  platformOnly: boolean;
  workload?: string[];
}

export interface DestroyResult {
  outcomes: Outcome[];
  exitCode: ExitCode;
}

/**
 * Destroys the workloads side by side, then the platform, and forgets their stacks.
 *
 * @throws Failure (exit code 3) when something in it is protected; nothing was destroyed then.
 */
export async function destroy(session: Session, options: DestroyOptions): Promise<DestroyResult> {
  const { workloads, platform } = await chosen(session, options);
  const targets = [...workloads, ...platform];
  await recoverStacks(session, targets);
  await refuseProtected(session, targets);
  if (
    targets.length > 0 &&
    !(await confirmDestroy(
      session,
      targets.map(({ name }) => name),
      options.yes,
    ))
  ) {
    return { outcomes: [], exitCode: EXIT.done };
  }
  const runner = new StackRunner(session, new Progress(session.console), undefined);
  const outcomes: Outcome[] = [];
  const names = workloads.map(({ name }) => name);
  await runInOrder(
    [
      ...workloads.map((target) => ({ ...target, after: [] })),
      ...platform.map((target) => ({ ...target, after: names })),
    ],
    stacksSideBySide(),
    async (target) => {
      const outcome = await runner.destroy(target);
      outcomes.push(outcome);
      return outcome.result === "succeeded";
    },
    (target, because) => outcomes.push(unstarted(target, "skipped", `${because} is still there`)),
  );
  return { outcomes, exitCode: exitCodeOf(outcomes) };
}

async function chosen(
  session: Session,
  { workload, platformOnly }: DestroyOptions,
): Promise<{ workloads: StackTarget[]; platform: StackTarget[] }> {
  const up = await workloadsWithStack(session);
  const unknown = workload?.find((name) => !up.includes(name));
  if (unknown !== undefined) throw notUp(unknown, up);
  const names = platformOnly ? [] : (workload ?? up);
  if (platformOnly && up.length > 0) {
    throw new Failure(
      `the platform carries workloads: ${up.join(", ")}. Destroy them first, or all together.`,
      EXIT.badInput,
    );
  }
  const platform = platformTarget(session);
  const withPlatform = workload === undefined && (await session.store.exists(platform));
  return { workloads: names.map((name) => workloadStack(session, name)), platform: withPlatform ? [platform] : [] };
}

function notUp(name: string, up: readonly string[]): Failure {
  const suggestion = nearest(name, up);
  const hint = suggestion === undefined ? "" : `; did you mean ${JSON.stringify(suggestion)}?`;
  const list = up.length === 0 ? "none is up" : `up are: ${up.join(", ")}`;
  return new Failure(`there is no workload ${JSON.stringify(name)} to destroy; ${list}${hint}`, EXIT.badInput);
}

async function refuseProtected(session: Session, targets: readonly StackTarget[]): Promise<void> {
  const found = (await Promise.all(targets.map((target) => protectedResources(session, target)))).flat();
  if (found.length === 0) return;
  throw new Failure(
    `${session.environment.name} is protected; nothing was destroyed. To lift the protection of each:\n${found.join("\n")}`,
    EXIT.refused,
  );
}

import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import type { CostedStack } from "../../cost";
import { badInput, failed, type Failure } from "../failure";
import { type LocalState, localState } from "../project/localState";
import type { Begun } from "../run/begin";
import type { Outcome } from "../run/outcome";
import { Phases } from "../run/phases";
import { planOf, type PlannedWorkload, type PlanOptions, type WorkloadPlan } from "../run/planWorkloads";
import { runInOrder, stacksSideBySide } from "../run/schedule";
import { openSession, type Session } from "../run/session";
import { runOperation } from "../run/stackOperation";
import type { StackTarget } from "../run/stackTarget";
import { Progress } from "../terminal/progress";
import { costedStack } from "./environmentStacks";

/**
 * What an environment's programs declare: they are run once on a simulator of their own, which is thrown away, so that
 * workloads see the platform's outputs and nobody needs an account.
 *
 * @param logsOf project whose `.plinth/logs` gets the log. Default: the environment's own.
 * @throws Failure (exit code 2) when the programs refuse their input, (exit code 1) when they fail.
 */
export async function declaredStacks(
  begun: Begun,
  options: PlanOptions,
  logsOf = begun.project.root,
): Promise<CostedStack[]> {
  const plan = options.platformOnly ? NO_WORKLOADS : planOf(begun, options);
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-cost-"));
  try {
    const local = scratchState(directory, logsOf);
    const session = await openSession({ ...begun, sandbox: true, operation: "cost", phases: new Phases(), local });
    try {
      return await new Declaration(session, plan).run();
    } finally {
      await session.close();
    }
  } finally {
    fs.rmSync(directory, { recursive: true, force: true });
  }
}

const NO_WORKLOADS: WorkloadPlan = { chosen: [], known: [], files: [], warnings: [] };

/** Everything is thrown away but the log, in which people look up what went wrong. */
function scratchState(directory: string, root: string): LocalState {
  const { logs } = localState(root);
  return { ...localState(directory), logs };
}

class Declaration {
  private readonly progress: Progress;

  constructor(
    private readonly session: Session,
    private readonly plan: WorkloadPlan,
  ) {
    this.progress = new Progress(session.console);
  }

  async run(): Promise<CostedStack[]> {
    const { platformTarget, workloadTarget } = await import("../run/targets.js");
    const platform = platformTarget(this.session);
    await this.declare(platform);
    const target = (workload: PlannedWorkload) => workloadTarget(this.session, workload, this.plan);
    const failures: unknown[] = [];
    await runInOrder(
      this.plan.chosen,
      stacksSideBySide(),
      (workload) =>
        this.declare(target(workload)).then(
          () => true,
          (error: unknown) => {
            failures.push(error);
            return false;
          },
        ),
      () => undefined,
    );
    if (failures.length > 0) throw failures[0];
    const targets = [platform, ...this.plan.chosen.map(target)];
    return Promise.all(targets.map((each) => costedStack(this.session, each)));
  }

  private async declare(target: StackTarget): Promise<void> {
    const { session } = this;
    await session.store.create(target);
    const shown = this.progress.begin(target.name, "reading what it declares", false);
    const outcome = await runOperation("update", target, {
      engine: session.engine,
      onStep: (step) => shown.step(step),
    });
    shown.end(outcome.result === "succeeded" ? `${outcome.changes.create} resources` : outcome.result);
    if (outcome.result !== "succeeded") throw failure(outcome, session);
  }
}

function failure({ name, errors, inputRefused }: Outcome, { log }: Session): Failure {
  const words = errors.map(({ message }) => message).join("\n");
  if (inputRefused) return badInput(words);
  return failed(`${name} cannot be priced: its program fails on the simulator:\n${words}\nlog: ${log.file}`);
}

import { EXIT, type ExitCode } from "../exitCode";
import { Progress } from "../terminal/progress";
import { recoverStacks } from "../recovery/recoverStacks";
import { changesAnything } from "./changes";
import { confirmUpdate } from "./confirmUpdate";
import type { Outcome } from "./outcome";
import type { WorkloadPlan } from "./planWorkloads";
import { policyArguments } from "./policyArguments";
import { runInOrder, stacksSideBySide } from "./schedule";
import type { Session } from "./session";
import { StackRunner, unstarted } from "./stackRunner";
import type { StackTarget } from "./stackTarget";
import { platformTarget, workloadTarget } from "./targets";
import { exitCodeOf } from "./verdict";

export interface UpOptions {
  /** Ask nobody. */
  yes: boolean;
  /** Stop after the preview. */
  previewOnly: boolean;
  /** Leave the platform alone where it is up: for one workload's delivery. */
  workloadsOnly: boolean;
}

export interface UpResult {
  outcomes: Outcome[];
  exitCode: ExitCode;
  /** Workloads that could not be previewed, because the platform is not up. */
  notPreviewed: string[];
}

interface PlannedTarget extends StackTarget {
  after: readonly string[];
}

/**
 * Previews everything with the policies, then updates: the platform first, then the workloads side by side. What a mandatory
 * policy refuses stops it before anything changes.
 */
export async function up(session: Session, plan: WorkloadPlan, options: UpOptions): Promise<UpResult> {
  return new Up(session, plan, options).run();
}

class Up {
  private readonly platform: StackTarget;
  private readonly workloads: PlannedTarget[];
  private readonly runner: StackRunner;
  private readonly outcomes = new Map<string, Outcome>();
  private readonly sideBySide = stacksSideBySide();

  constructor(
    private readonly session: Session,
    plan: WorkloadPlan,
    private readonly options: UpOptions,
  ) {
    this.platform = platformTarget(session);
    this.workloads = plan.chosen.map((workload) => ({
      ...workloadTarget(session, workload, plan),
      after: workload.after,
    }));
    this.runner = new StackRunner(session, new Progress(session.console), policyArguments(session));
  }

  async run(): Promise<UpResult> {
    await recoverStacks(this.session, [this.platform, ...this.workloads]);
    const platformUp = await this.platformIsUp();
    const withPlatform = !this.options.workloadsOnly || !platformUp;
    if (withPlatform) await this.preview([this.platform]);
    if (platformUp && !this.stopped()) await this.preview(this.workloads);
    if (this.stopped()) return this.result(platformUp);
    if (this.options.previewOnly) return this.result(platformUp);
    if (platformUp && !this.anythingToDo()) return this.result(true);
    if (
      !(await confirmUpdate(this.session, this.listed(), {
        ...this.options,
        unknown: platformUp ? 0 : this.workloads.length,
      }))
    )
      return { ...this.result(platformUp), exitCode: EXIT.done };
    const platformChanged = withPlatform && (await this.updatePlatform());
    if (this.stopped()) return this.result(true);
    if (!platformUp) await this.preview(this.workloads);
    if (!this.stopped()) await this.updateWorkloads(platformChanged && platformUp);
    return this.result(true);
  }

  /** Whether the platform's stack has resources, so that workloads can read its outputs. */
  private async platformIsUp(): Promise<boolean> {
    return (await this.session.store.exists(this.platform)) && (await this.session.store.hasOutputs(this.platform));
  }

  private async preview(targets: readonly StackTarget[]): Promise<void> {
    await this.session.phases.time(
      targets[0]?.role === "platform" ? "platform preview" : "workload previews",
      this.forEach(
        targets.map((target) => ({ ...target, after: [] })),
        "preview",
      ),
    );
  }

  private async updatePlatform(): Promise<boolean> {
    const previewed = this.outcomes.get(this.platform.name);
    if (previewed !== undefined && !needsUpdate(previewed)) return false;
    await this.session.phases.time("platform update", this.forEach([{ ...this.platform, after: [] }], "update"));
    return true;
  }

  /** @param all whether the platform's outputs may have changed since the previews. */
  private async updateWorkloads(all: boolean): Promise<void> {
    const changed = this.workloads.filter(({ name }) => {
      const previewed = this.outcomes.get(name);
      return all || previewed === undefined || needsUpdate(previewed);
    });
    await this.session.phases.time("workload updates", this.forEach(changed, "update"));
  }

  private async forEach(targets: readonly PlannedTarget[], kind: "preview" | "update"): Promise<void> {
    await runInOrder(
      targets,
      this.sideBySide,
      async (target) => {
        const outcome = await this.runner.run(kind, target);
        this.outcomes.set(target.name, merged(this.outcomes.get(target.name), outcome));
        return outcome.result === "succeeded";
      },
      (target, because) => this.outcomes.set(target.name, unstarted(target, "skipped", `waits for ${because}`)),
    );
  }

  private stopped(): boolean {
    return exitCodeOf([...this.outcomes.values()]) !== EXIT.done || this.session.cancellation.requested;
  }

  private anythingToDo(): boolean {
    return [...this.outcomes.values()].some(needsUpdate);
  }

  private listed(): Outcome[] {
    return [this.platform, ...this.workloads].flatMap(({ name }) => this.outcomes.get(name) ?? []);
  }

  private result(workloadsPreviewed: boolean): UpResult {
    const outcomes = this.listed();
    const exitCode = this.session.cancellation.requested ? EXIT.failed : exitCodeOf(outcomes);
    return { outcomes, exitCode, notPreviewed: workloadsPreviewed ? [] : this.workloads.map(({ name }) => name) };
  }
}

function needsUpdate({ changes, outputsChange }: Outcome): boolean {
  return changesAnything(changes) || outputsChange;
}

/** The update's outcome takes the preview's place; the time is that of both. */
function merged(preview: Outcome | undefined, outcome: Outcome): Outcome {
  return preview === undefined ? outcome : { ...outcome, seconds: preview.seconds + outcome.seconds };
}

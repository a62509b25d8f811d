import type { PolicyPackArguments } from "../../../policies";
import { changesAnything } from "../../run/changes";
import type { Outcome } from "../../run/outcome";
import type { PlannedWorkload, WorkloadPlan } from "../../run/planWorkloads";
import { runInOrder, stacksSideBySide } from "../../run/schedule";
import { runOperation } from "../../run/stackOperation";
import type { StackTarget } from "../../run/stackTarget";
import { platformTarget, workloadStack, workloadTarget } from "../../run/targets";
import { countChanges } from "../../terminal/tables";
import { Progress } from "../../terminal/progress";
import type { OpenBase, Selection, SkippedStack } from "../base/base";
import type { CheckedStack } from "./checkedStack";
import { DeclaredStack } from "./declaredStack";
import { removedStack } from "./removedStack";
import { exportStack } from "../../run/exportStack";

export interface PreviewedStacks {
  stacks: CheckedStack[];
  skipped: SkippedStack[];
}

/** Previews what a selection names over the base, with the policies: the platform first, then the workloads. */
export function previewStacks(
  base: OpenBase,
  plan: WorkloadPlan,
  selection: Selection,
  policies: PolicyPackArguments,
): Promise<PreviewedStacks> {
  return new Previews(base, plan, selection, policies).run();
}

class Previews {
  private readonly stacks: CheckedStack[] = [];
  private readonly skipped: SkippedStack[] = [];
  private readonly progress: Progress;

  constructor(
    private readonly base: OpenBase,
    private readonly plan: WorkloadPlan,
    private readonly selection: Selection,
    private readonly policies: PolicyPackArguments,
  ) {
    this.progress = new Progress(base.session.console);
  }

  async run(): Promise<PreviewedStacks> {
    const { session } = this.base;
    const because = new Map(this.selection.workloads);
    const platform = platformTarget(session);
    if (this.selection.platform !== undefined) {
      const { outcome } = await this.check(platform, this.selection.platform, this.plan.chosen.length > 0);
      const changed = outcome.outputsChange ? "the platform's outputs changed, which it reads" : undefined;
      for (const name of this.selection.onOutputs) {
        if (changed === undefined) this.skip(name, "nothing that it is made from changed, nor the platform's outputs");
        else because.set(name, changed);
      }
    }
    if (await this.platformIsUp(platform)) await this.checkWorkloads(because);
    else for (const name of because.keys()) this.skip(name, "the platform is not up, whose outputs it reads");
    for (const name of this.base.removed) await this.checkRemoved(name);
    return { stacks: this.inOrder(), skipped: [...this.selection.skipped, ...this.skipped] };
  }

  private async platformIsUp(platform: StackTarget): Promise<boolean> {
    const { store } = this.base.session;
    return (await store.exists(platform)) && (await store.hasOutputs(platform));
  }

  private async checkWorkloads(because: ReadonlyMap<string, string>): Promise<void> {
    const workloads = this.plan.chosen.filter(({ name }) => because.has(name));
    const owners = new Set(workloads.flatMap(({ after }) => after));
    await runInOrder(
      workloads,
      stacksSideBySide(),
      async (workload) => {
        const missing = await this.missingOwner(workload);
        if (missing !== undefined) this.skip(workload.name, `${missing} is not up, whose resources it shares`);
        else {
          const target = workloadTarget(this.base.session, workload, this.plan);
          await this.check(target, because.get(workload.name) ?? "", owners.has(workload.name));
        }
        return true;
      },
      (workload, reason) => this.skip(workload.name, `it waits for ${reason}`),
    );
  }

  private async missingOwner({ after }: PlannedWorkload): Promise<string | undefined> {
    for (const name of after) {
      if (!(await this.base.session.store.exists(workloadStack(this.base.session, name)))) return name;
    }
    return undefined;
  }

  /** @param readByOthers whether stacks that are checked later read its outputs. */
  private async check(target: StackTarget, because: string, readByOthers: boolean): Promise<CheckedStack> {
    const { session, scratch } = this.base;
    const base = await exportStack(session, target);
    if (base === undefined) await session.store.create(target);
    const declared = new DeclaredStack();
    const shown = this.progress.begin(target.name, "previewing the change", false);
    const outcome = await runOperation("preview", target, {
      engine: session.engine,
      policies: this.policies,
      onStep: (step) => shown.step(step),
      onEvent: (event) => declared.take(event),
    });
    shown.end(`${endingOf(outcome)} in ${outcome.seconds.toFixed(1)} s`);
    const stack: CheckedStack = {
      name: target.name,
      role: target.role,
      because,
      outcome,
      declared,
      removed: false,
      ...(base !== undefined && base.resources.length > 0 && { base }),
    };
    this.stacks.push(stack);
    if (scratch && readByOthers) await this.apply(target, outcome);
    return stack;
  }

  /** Makes the change on the simulator, so that stacks that read its outputs are compared with what they will read. */
  private async apply(target: StackTarget, { result, changes, outputsChange }: Outcome): Promise<void> {
    const judged = result === "succeeded" || result === "refused";
    if (!judged || !(changesAnything(changes) || outputsChange)) return;
    await runOperation("update", target, { engine: this.base.session.engine });
  }

  private async checkRemoved(name: string): Promise<void> {
    const target = workloadStack(this.base.session, name);
    const exported = await exportStack(this.base.session, target);
    if (exported !== undefined && exported.resources.length > 0) this.stacks.push(removedStack(target, exported));
  }

  private skip(name: string, because: string): void {
    this.skipped.push({ name, because });
  }

  /** The platform first, then the workloads as the plan names them. */
  private inOrder(): CheckedStack[] {
    const order = ["platform", ...this.plan.chosen.map(({ name }) => name)];
    const place = ({ name }: CheckedStack): number => (order.includes(name) ? order.indexOf(name) : order.length);
    return [...this.stacks].sort((a, b) => place(a) - place(b));
  }
}

function endingOf({ result, changes }: Outcome): string {
  if (result === "refused") return `refused by policy, ${countChanges(changes, "planned")}`;
  return result === "succeeded" ? countChanges(changes, "planned") : result;
}

import { recoverStacks } from "../../recovery/recoverStacks";
import type { Begun } from "../../run/begin";
import { checkAccount } from "../../run/checkAccount";
import { Phases } from "../../run/phases";
import type { WorkloadPlan } from "../../run/planWorkloads";
import { removedWorkloads } from "../../run/prune";
import { openSession } from "../../run/session";
import { platformTarget, workloadStack } from "../../run/targets";
import type { Base, Choice, OpenBase, Selection } from "./base";

/** The stacks as they are deployed: every chosen stack is compared with its state. */
export class StateBase implements Base {
  readonly description;

  constructor(
    private readonly begun: Begun,
    readonly simulated: boolean,
  ) {
    this.description = { kind: "state", name: simulated ? "the state of the sandbox" : "the deployed state" } as const;
  }

  select(plan: WorkloadPlan, { workloadsOnly }: Choice): Selection {
    return {
      ...(!workloadsOnly && { platform: "chosen" }),
      workloads: new Map(plan.chosen.map(({ name }) => [name, "chosen"])),
      onOutputs: [],
      withRemoved: !workloadsOnly,
      skipped: workloadsOnly ? [{ name: "platform", because: "only workloads were chosen" }] : [],
    };
  }

  async open(plan: WorkloadPlan, selection: Selection): Promise<OpenBase> {
    const session = await openSession({
      ...this.begun,
      sandbox: this.simulated,
      operation: "check",
      phases: new Phases(),
    });
    try {
      await checkAccount(session);
      const workloads = [...selection.workloads.keys()].map((name) => workloadStack(session, name));
      await recoverStacks(session, [platformTarget(session), ...workloads]);
      const removed = selection.withRemoved ? await removedWorkloads(session, plan) : [];
      return { session, scratch: false, removed, close: () => session.close() };
    } catch (error) {
      await session.close();
      throw error;
    }
  }
}

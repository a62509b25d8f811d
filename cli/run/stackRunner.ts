import { countChanges } from "../terminal/tables";
import type { Progress } from "../terminal/progress";
import { changesAnything, noChanges } from "./changes";
import type { Outcome } from "./outcome";
import { runOperation, type OperationKind, type OperationOptions } from "./stackOperation";
import type { Session } from "./session";
import type { StackTarget } from "./stackTarget";

const DOING: Record<OperationKind, string> = {
  preview: "previewing",
  update: "updating",
  destroy: "destroying",
  refresh: "comparing with the cloud",
  previewRefresh: "comparing with the cloud",
};

const WORDS: Record<OperationKind, "planned" | "done" | "found"> = {
  preview: "planned",
  update: "done",
  destroy: "done",
  refresh: "found",
  previewRefresh: "found",
};

/** Runs operations on stacks and shows what they do. */
export class StackRunner {
  constructor(
    private readonly session: Session,
    private readonly progress: Progress,
    private readonly policies: OperationOptions["policies"],
  ) {}

  async run(kind: OperationKind, target: StackTarget): Promise<Outcome> {
    const { session } = this;
    if (session.cancellation.requested) return unstarted(target, "cancelled");
    if (!(await session.store.exists(target))) await session.store.create(target);
    const shown = this.progress.begin(target.name, DOING[kind], kind === "update" || kind === "destroy");
    const outcome = await runOperation(kind, target, {
      engine: session.engine,
      policies: this.policies,
      onStep: (step) => shown.step(step),
    });
    if (session.cancellation.requested && outcome.result === "failed") outcome.result = "cancelled";
    shown.end(`${ending(outcome, WORDS[kind])} in ${outcome.seconds.toFixed(1)} s`);
    return outcome;
  }

  /** Destroys a stack's resources and forgets the stack when nothing is left of it. */
  async destroy(target: StackTarget): Promise<Outcome> {
    const outcome = await this.run("destroy", target);
    if (outcome.result === "succeeded") await this.session.store.remove(target);
    return outcome;
  }
}

function ending({ result, changes, resources }: Outcome, words: "planned" | "done" | "found"): string {
  if (result === "refused") return "refused by policy";
  if (words === "found" && result === "succeeded") {
    return resources.length === 0 ? "as the state says" : `${resources.length} differ`;
  }
  if (result !== "succeeded")
    return changesAnything(changes)
      ? `${result}: ${countChanges(changes, words === "planned" ? "planned" : "done")}`
      : result;
  return countChanges(changes, words === "planned" ? "planned" : "done");
}

/** The outcome of an operation that was not begun. */
export function unstarted(target: StackTarget, result: "skipped" | "cancelled", because?: string): Outcome {
  return {
    name: target.name,
    project: target.project,
    stack: target.stack,
    result,
    changes: noChanges(),
    seconds: 0,
    policies: [],
    waived: [],
    errors: because === undefined ? [] : [{ message: because }],
    warnings: [],
    resources: [],
    outputs: undefined,
    outputsChange: false,
    inputRefused: false,
  };
}

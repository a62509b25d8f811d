import { isDeepStrictEqual } from "node:util";
import type { EngineEvent, StepEventMetadata } from "@pulumi/pulumi/automation";
import { violationOf, waivedOf, type PolicyEvent, type Violation, type WaivedViolation } from "../../policies";
import { type Changes, kindOfStep, noChanges } from "./changes";
import { maskSecrets } from "./maskSecrets";
import type { ResourceChange, StackProblem } from "./outcome";
import { differences, propertyChanges } from "./propertyChanges";
import { nameOf } from "./urn";

const ROOT_TYPE = "pulumi:pulumi:Stack";

/** What happens to one resource right now. */
export interface Step {
  urn: string;
  kind: Exclude<keyof Changes, "same">;
  phase: "started" | "done" | "failed";
}

/** Gathers the engine's events of one operation on one stack. */
export class OperationEvents {
  readonly changes = noChanges();
  readonly policies: Violation[] = [];
  readonly waived: WaivedViolation[] = [];
  readonly errors: StackProblem[] = [];
  readonly warnings: StackProblem[] = [];
  readonly resources = new Map<string, ResourceChange>();
  outputs: Record<string, unknown> | undefined;
  outputsChange = false;

  private readonly refreshing = new Set<string>();

  constructor(private readonly onStep: (step: Step) => void = () => undefined) {}

  take(event: EngineEvent): void {
    if (event.resourcePreEvent !== undefined) this.started(event.resourcePreEvent.metadata);
    if (event.resOutputsEvent !== undefined) this.done(event.resOutputsEvent.metadata);
    if (event.resOpFailedEvent !== undefined) this.tell(event.resOpFailedEvent.metadata, "failed");
    if (event.diagnosticEvent !== undefined) this.diagnosed(event.diagnosticEvent);
    if (event.policyEvent !== undefined) this.judged(event.policyEvent);
    if (event.summaryEvent !== undefined) this.summed(event.summaryEvent.resourceChanges);
  }

  private judged(event: PolicyEvent): void {
    const waived = waivedOf(event);
    if (waived === undefined) this.policies.push(violationOf(event));
    else this.waived.push(waived);
  }

  private started(step: StepEventMetadata): void {
    if (step.op === "refresh") this.refreshing.add(step.urn);
    const kind = kindOfStep(step.op);
    if (kind === undefined || kind === "same" || step.type === ROOT_TYPE) return;
    const { urn, type } = step;
    const known = this.resources.get(urn);
    // A replacement comes as several steps; the one that says so wins.
    if (known?.kind !== "replace") {
      this.resources.set(urn, { urn, type, name: nameOf(urn), kind, properties: propertyChanges(step) });
    }
    this.tell(step, "started");
  }

  private done(step: StepEventMetadata): void {
    if (step.type === ROOT_TYPE && step.new !== undefined && step.new !== null) {
      this.outputs = maskSecrets(step.new.outputs) as Record<string, unknown>;
      this.outputsChange = !isDeepStrictEqual(step.new.outputs, step.old?.outputs ?? {});
    }
    if (this.refreshing.delete(step.urn)) this.refreshed(step);
    else this.tell(step, "done");
  }

  /** Only the end of a comparison with the cloud says what it found. Outputs of other stacks that were read are no drift. */
  private refreshed(step: StepEventMetadata): void {
    const kind = kindOfStep(step.op);
    if ((kind !== "update" && kind !== "delete") || step.type.startsWith("pulumi:")) return;
    const { urn, type } = step;
    const properties = differences(step.old?.outputs, step.new?.outputs);
    this.resources.set(urn, { urn, type, name: nameOf(urn), kind, properties });
  }

  private tell(step: StepEventMetadata, phase: Step["phase"]): void {
    const kind = kindOfStep(step.op);
    if (kind === undefined || kind === "same" || step.type === ROOT_TYPE) return;
    this.onStep({ urn: step.urn, kind, phase });
  }

  private diagnosed({ severity, message, urn }: { severity: string; message: string; urn?: string }): void {
    const list = severity === "error" ? this.errors : severity === "warning" ? this.warnings : undefined;
    const text = plain(message);
    if (list === undefined || text === "" || list.some((known) => known.message === text)) return;
    list.push(urn === undefined || urn === "" ? { message: text } : { urn, message: text });
  }

  private summed(counts: Record<string, number | undefined>): void {
    Object.assign(this.changes, noChanges());
    for (const [step, count] of Object.entries(counts)) {
      const kind = kindOfStep(step);
      if (kind !== undefined) this.changes[kind] += count ?? 0;
    }
  }
}

/** Without the engine's own notation for colours, e.g. `<{%reset%}>`. */
function plain(text: string): string {
  return text.replace(/<\{%[^%]*%\}>/g, "").trim();
}

import type { EngineEvent, StepEventMetadata, StepEventStateMetadata } from "@pulumi/pulumi/automation";

/** What a program declares of a resource, or had declared: inputs as the engine tells them, secrets left out by it. */
export interface DeclaredResource {
  urn: string;
  /** Type token. */
  type: string;
  custom: boolean;
  parent?: string;
  protect: boolean;
  /** A deletion leaves it in the cloud. */
  retained: boolean;
  inputs: Readonly<Record<string, unknown>>;
}

/** Why and how a resource goes away. */
export interface Removal {
  kind: "replace" | "delete";
  /** The resource as it is. */
  before: DeclaredResource;
  /** Paths of the properties that force a replacement. */
  forcedBy: readonly string[];
}

const ROOT_TYPE = "pulumi:pulumi:Stack";
const NOT_DECLARED = new Set(["read", "read-replacement", "read-discard", "discard", "refresh"]);

/** The resources of one stack before and after a change, gathered from the events of its preview. */
export class DeclaredStack {
  /** By URN; without those that the stack only reads. */
  readonly before = new Map<string, DeclaredResource>();
  readonly after = new Map<string, DeclaredResource>();
  readonly removals = new Map<string, Removal>();
  outputsBefore: Readonly<Record<string, unknown>> = {};
  outputsAfter: Readonly<Record<string, unknown>> = {};

  take(event: EngineEvent): void {
    if (event.resourcePreEvent !== undefined) this.step(event.resourcePreEvent.metadata);
    if (event.resOutputsEvent !== undefined) this.done(event.resOutputsEvent.metadata);
  }

  private step(step: StepEventMetadata): void {
    if (NOT_DECLARED.has(step.op)) return;
    if (step.old && step.old.delete !== true) this.before.set(step.urn, declared(step.old));
    if (step.new) this.after.set(step.urn, declared(step.new));
    if (step.op === "delete") this.removed(step, "delete");
    else if (/^(replace|create-replacement|delete-replaced)$/.test(step.op)) this.removed(step, "replace");
  }

  private removed(step: StepEventMetadata, kind: Removal["kind"]): void {
    const before = this.before.get(step.urn);
    if (before === undefined) return;
    const known = this.removals.get(step.urn)?.forcedBy ?? [];
    this.removals.set(step.urn, { kind, before, forcedBy: [...new Set([...known, ...forcing(step)])] });
  }

  private done(step: StepEventMetadata): void {
    if (step.type !== ROOT_TYPE) return;
    this.outputsBefore = step.old?.outputs ?? {};
    this.outputsAfter = step.new?.outputs ?? {};
  }
}

/** The engine names the properties by their path where the provider tells it, else by their first segment. */
function forcing(step: StepEventMetadata): string[] {
  const detailed = Object.entries(step.detailedDiff ?? {}).filter(([, { diffKind }]) => diffKind.endsWith("-replace"));
  return detailed.length > 0 ? detailed.map(([path]) => path) : (step.keys ?? []);
}

function declared(state: StepEventStateMetadata): DeclaredResource {
  const { urn, type, custom, parent, protect, retainOnDelete, inputs } = state;
  return {
    urn,
    type,
    custom: custom ?? false,
    ...(parent !== "" && { parent }),
    protect: protect ?? false,
    retained: retainOnDelete ?? false,
    inputs: inputs ?? {},
  };
}

import type { EngineEvent } from "@pulumi/pulumi/automation";
import type { CheckedStack } from "../../../cli/check/preview/checkedStack";
import { DeclaredStack } from "../../../cli/check/preview/declaredStack";
import { noChanges } from "../../../cli/run/changes";
import type { Outcome } from "../../../cli/run/outcome";

export const urnOf = (type: string, name: string, stack = "dev"): string =>
  `urn:pulumi:${stack}::plinth::${type}::${name}`;

type Inputs = Record<string, unknown>;

interface Step {
  op: string;
  type: string;
  name: string;
  old?: Inputs;
  new?: Inputs;
  keys?: string[];
  diff?: Record<string, string>;
  protect?: boolean;
  retainOnDelete?: boolean;
}

/** The engine's event before a step. */
function stepEvent({ op, type, name, keys, diff, ...states }: Step): EngineEvent {
  const urn = urnOf(type, name);
  const state = (inputs: Inputs | undefined) =>
    inputs && {
      urn,
      type,
      custom: true,
      id: "x",
      parent: "",
      inputs,
      outputs: {},
      provider: "",
      protect: states.protect,
      retainOnDelete: states.retainOnDelete,
    };
  const detailedDiff =
    diff && Object.fromEntries(Object.entries(diff).map(([path, diffKind]) => [path, { diffKind, inputDiff: true }]));
  const metadata = { op, urn, type, old: state(states.old), new: state(states.new), keys, detailedDiff, provider: "" };
  return { sequence: 1, timestamp: 1, resourcePreEvent: { metadata } } as unknown as EngineEvent;
}

/** A stack as a preview with these steps leaves it. */
export function declaredBy(...steps: Step[]): DeclaredStack {
  const declared = new DeclaredStack();
  for (const step of steps) declared.take(stepEvent(step));
  return declared;
}

/** A checked stack. */
export function checkedStack(
  name: string,
  { outcome = {}, ...rest }: Partial<Omit<CheckedStack, "outcome">> & { outcome?: Partial<Outcome> } = {},
): CheckedStack {
  return {
    name,
    role: name === "platform" ? "platform" : "workload",
    because: "chosen",
    declared: new DeclaredStack(),
    removed: false,
    ...rest,
    outcome: {
      name,
      project: "plinth",
      stack: "dev",
      result: "succeeded",
      changes: noChanges(),
      seconds: 1,
      policies: [],
      waived: [],
      errors: [],
      warnings: [],
      resources: [],
      outputs: {},
      outputsChange: false,
      inputRefused: false,
      ...outcome,
    },
  };
}

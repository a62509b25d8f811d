import type { Properties } from "../models/model";

/** A property that `check` refuses, as the engine shows it to the user. */
export interface CheckFailure {
  property: string;
  reason: string;
}

/** The difference between what exists and what is asked for. Paths are written `vpcConfig.subnetIds[0]`. */
export interface PropertyDiff {
  changed: readonly string[];
  /** The paths among `changed` that force a replacement. */
  replaces: readonly string[];
  deleteBeforeReplace: boolean;
}

/**
 * One simulated provider package. The gRPC server translates between the engine's protocol and this contract; property
 * values arrive as plain JavaScript, unknown values as `UNKNOWN`, secrets unwrapped (the server marks outputs secret again).
 * Every refusal is a `CloudError`.
 */
export interface SimulatedProvider {
  /** Package name, e.g. `aws`. */
  readonly name: string;
  configure(config: Properties): Promise<void>;
  check(request: {
    urn: string;
    type: string;
    name: string;
    olds: Properties;
    news: Properties;
    /** Fresh hexadecimal digits for an automatic name; the same in preview and update of one operation. */
    seed: string;
  }): Promise<{ inputs: Properties; failures: CheckFailure[] }>;
  diff(request: {
    type: string;
    id: string;
    oldInputs: Properties;
    oldOutputs: Properties;
    newInputs: Properties;
    ignoreChanges: readonly string[];
  }): Promise<PropertyDiff>;
  create(request: { urn: string; type: string; inputs: Properties }): Promise<{ id: string; outputs: Properties }>;
  /**
   * What is known of the outputs before the update, for previews; refuses what can be judged already. `id` is set when the
   * resource exists. Without this method the inputs are echoed. Outputs that are left out are unknown.
   */
  plan?(request: { urn: string; type: string; id?: string; inputs: Properties }): Promise<Properties>;
  /** What exists now; undefined when it is gone. Also serves imports, where `inputs` and `outputs` are empty. */
  read(request: {
    type: string;
    id: string;
    inputs: Properties;
    outputs: Properties;
  }): Promise<{ id: string; inputs: Properties; outputs: Properties } | undefined>;
  update(request: {
    urn: string;
    type: string;
    id: string;
    oldOutputs: Properties;
    newInputs: Properties;
  }): Promise<Properties>;
  delete(request: { type: string; id: string; outputs: Properties }): Promise<void>;
  invoke(token: string, args: Properties): Promise<Properties>;
  /** Names of output properties of a type that the server must mark secret. */
  secretOutputs?(type: string): readonly string[];
}

/** Stands for a value that is not known before the update. */
export const UNKNOWN: unique symbol = Symbol.for("plinth.sandbox.unknown");

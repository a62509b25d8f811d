import type { StackExport } from "../../exports";
import type { Outcome } from "../../run/outcome";
import type { DeclaredStack } from "./declaredStack";

/** A stack whose change was previewed. */
export interface CheckedStack {
  /** How people call it. */
  name: string;
  role: "platform" | "workload";
  /** Why it was checked. */
  because: string;
  /** What the preview found. */
  outcome: Outcome;
  declared: DeclaredStack;
  /** The stack before the change; absent where it is new. */
  base?: StackExport;
  /** There is no Score file any more: what is in the stack would go with `--prune`. */
  removed: boolean;
}

import type { Session } from "../../run/session";
import type { WorkloadPlan } from "../../run/planWorkloads";

/** What a change is compared with, for people. */
export interface BaseDescription {
  kind: "state" | "export" | "git";
  /** As it was given; for the state, where that is. */
  name: string;
  /** Full id of the commit, of a git ref. */
  commit?: string;
  /** The commit is where the change branched off from the ref, which is further by now. */
  branchedOff?: boolean;
}

/** A stack that is not checked, and why. */
export interface SkippedStack {
  /** How people call it. */
  name: string;
  because: string;
}

/** What of an environment a change touches. */
export interface Selection {
  /** Why the platform is checked; absent where it is not. */
  platform?: string;
  /** Why each workload is checked, by name. */
  workloads: ReadonlyMap<string, string>;
  /** Workloads that are checked only if the platform's outputs change, which they read. */
  onOutputs: readonly string[];
  /** Whether there may be workloads that have no Score file any more. */
  withRemoved: boolean;
  skipped: SkippedStack[];
}

/** The base, laid down as the state of stacks that previews of the change compare with. */
export interface OpenBase {
  session: Session;
  /** The state is thrown away: what one stack changes may be applied, so that the next one sees it. */
  scratch: boolean;
  /** Workloads that are in the base and have no Score file any more. */
  removed: readonly string[];
  close(): Promise<void>;
}

/** What a change is compared with. */
export interface Base {
  readonly description: BaseDescription;
  /** Whether resources are simulated ones. */
  readonly simulated: boolean;
  select(plan: WorkloadPlan, choice: Choice): Selection;
  open(plan: WorkloadPlan, selection: Selection): Promise<OpenBase>;
}

/** What the command's options leave out. */
export interface Choice {
  /** Only the chosen workloads: the platform is left out. */
  workloadsOnly: boolean;
}

import type { PulumiFn } from "@pulumi/pulumi/automation";

/** A stack that an operation works on. */
export interface StackTarget {
  role: "platform" | "workload";
  /** How people call it: `platform`, or the workload's name. */
  name: string;
  /** Pulumi project. */
  project: string;
  stack: string;
  /** Directory with `Pulumi.yaml` and `Pulumi.<stack>.yaml`. */
  workDirectory: string;
  /** Absent for a stack whose program is gone: it can only be destroyed. */
  program?: PulumiFn;
}

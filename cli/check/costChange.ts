import type { CheckedStack } from "./preview/checkedStack";

/** What a change does to the monthly bill. */
export interface CostChange {
  /** ISO 4217, e.g. `USD`. */
  currency: string;
  stacks: StackCostChange[];
  /** What the numbers rest on or leave out, one sentence each, e.g. the date of the prices. */
  notes: string[];
}

interface StackCostChange {
  /** How people call the stack. */
  name: string;
  /** A month of the stack in the base; 0 where it is new. */
  before: number;
  /** A month of the stack after the change. */
  after: number;
  /** Resources of the stack after the change that have no price. */
  unpriced: number;
}

/** Estimates what checked stacks cost before and after a change. */
export type CostChangeOf = (stacks: readonly CheckedStack[]) => CostChange;

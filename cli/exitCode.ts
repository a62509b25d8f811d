/** What the process ends with. Scripts and pipelines depend on it. */
export const EXIT = {
  done: 0,
  /** The cloud or the engine failed. */
  failed: 1,
  /** Bad input or usage; nothing was started. */
  badInput: 2,
  /** Refused by policy or budget; nothing was changed. */
  refused: 3,
  /** The cloud differs from the state. */
  drift: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Told while an engine is fetched or built. */
export interface InstallProgress {
  /** What begins now, e.g. `building the engine`. */
  phase(text: string): void;
  /** How far the phase is; `total` 0 when unknown. */
  count(done: number, total: number, unit: string): void;
}

/** Where the time of a run goes, for `--json`'s readers, the bench and `PLINTH_TIMINGS=1`. */
export class Phases {
  private readonly taken: { phase: string; from: number; to: number }[] = [];

  /** Notes how long a promise takes from now. */
  async time<T>(phase: string, work: Promise<T>): Promise<T> {
    const from = process.uptime();
    try {
      return await work;
    } finally {
      this.taken.push({ phase, from, to: process.uptime() });
    }
  }

  /** Notes that a phase, which began when the process did, ends now. */
  mark(phase: string): void {
    this.taken.push({ phase, from: this.taken.at(-1)?.to ?? 0, to: process.uptime() });
  }

  /** Seconds since the start of the process. */
  report(): { phase: string; from: number; to: number }[] {
    const round = (seconds: number): number => Math.round(seconds * 1000) / 1000;
    return this.taken.map(({ phase, from, to }) => ({ phase, from: round(from), to: round(to) }));
  }
}

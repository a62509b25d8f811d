import * as os from "node:os";

/** What one engine with its policy host and the program's share take, bytes. Measured with 12 workloads: 300 to 400 MB. */
const MEMORY_PER_STACK = 450e6;

const MOST_SIDE_BY_SIDE = 8;

/** How many stacks go side by side on this machine. */
export function stacksSideBySide(): number {
  const byMemory = Math.floor(os.freemem() / MEMORY_PER_STACK);
  return Math.max(1, Math.min(os.availableParallelism(), byMemory, MOST_SIDE_BY_SIDE));
}

export interface Scheduled {
  name: string;
  /** Names that must have succeeded before. */
  after: readonly string[];
}

/**
 * Runs `work` for every item, at most `limit` at a time, each after those it waits for.
 *
 * @param work resolves to whether it succeeded.
 * @param skip called instead of `work` for what waits for something that did not succeed.
 */
export async function runInOrder<T extends Scheduled>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<boolean>,
  skip: (item: T, because: string) => void,
): Promise<void> {
  const names = new Set(items.map(({ name }) => name));
  const finished = new Map<string, boolean>();
  const waiting = new Set(items);
  const running = new Set<Promise<void>>();
  const start = (item: T): void => {
    waiting.delete(item);
    const run: Promise<void> = work(item)
      .then((succeeded) => void finished.set(item.name, succeeded))
      .finally(() => running.delete(run));
    running.add(run);
  };
  while (waiting.size > 0 || running.size > 0) {
    for (const item of [...waiting]) {
      const before = item.after.filter((name) => names.has(name));
      const broken = before.find((name) => finished.get(name) === false);
      if (broken !== undefined) {
        waiting.delete(item);
        finished.set(item.name, false);
        skip(item, broken);
      } else if (running.size < limit && before.every((name) => finished.get(name) === true)) start(item);
    }
    if (running.size > 0) await Promise.race(running);
    else if ([...waiting].every((item) => item.after.some((name) => names.has(name) && !finished.has(name)))) {
      for (const item of waiting) skip(item, item.after.join(", "));
      return;
    }
  }
}

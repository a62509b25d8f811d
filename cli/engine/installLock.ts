import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isAlive } from "../recovery/processes";

const POLL_MILLISECONDS = 500;

interface Holder {
  pid: number;
  host: string;
}

/**
 * Runs `work` while no other process on this machine does so with the same lock file; waits for one that does.
 *
 * @param onWait called once, with the pid of the process waited for.
 */
export async function withInstallLock<T>(
  file: string,
  onWait: (pid: number) => void,
  work: () => Promise<T>,
): Promise<T> {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; !acquire(file);) {
    const holder = holderOf(file);
    if (holder === undefined || isAbandoned(holder)) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (!told) onWait(holder.pid);
    told = true;
    await sleep(POLL_MILLISECONDS);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

/** Takes the lock by linking a complete file into place: nobody ever reads a half-written one. */
function acquire(file: string): boolean {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, JSON.stringify({ pid: process.pid, host: os.hostname() } satisfies Holder));
  try {
    fs.linkSync(own, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    fs.rmSync(own, { force: true });
  }
}

function holderOf(file: string): Holder | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function isAbandoned({ pid, host }: Holder): boolean {
  return host === os.hostname() && !isAlive(pid);
}

import * as fs from "node:fs";
import * as path from "node:path";

const LOCK = "lock";
const POLL_MILLISECONDS = 50;

/** Another living process has the cloud open. */
export class CloudBusyError extends Error {
  constructor(
    readonly directory: string,
    readonly pid: number,
  ) {
    super(`the sandbox in ${directory} is in use by process ${pid}; wait until it has finished, or stop it`);
    this.name = "CloudBusyError";
  }
}

/**
 * Takes the directory for this process alone and returns what gives it back. A lock whose process is dead is taken over.
 *
 * @param patience milliseconds to wait for a living process before giving up.
 * @throws CloudBusyError when another process keeps it.
 */
export async function lockCloud(directory: string, patience = 3_000): Promise<() => void> {
  fs.mkdirSync(directory, { recursive: true, mode: 0o700 });
  const file = path.join(directory, LOCK);
  const deadline = Date.now() + patience;
  for (;;) {
    const owner = tryLock(file);
    if (owner === undefined) return () => release(file);
    if (Date.now() > deadline) throw new CloudBusyError(directory, owner);
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  }
}

/** Takes the lock, or says who holds it. The file appears with its content, so that nobody ever reads an empty one. */
function tryLock(file: string): number | undefined {
  const own = `${file}.${process.pid}`;
  fs.writeFileSync(own, `${process.pid} ${startTime(process.pid) ?? ""}\n`, { mode: 0o600 });
  try {
    fs.linkSync(own, file);
    return undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    const owner = livingOwner(file);
    if (owner === undefined) setAside(file);
    return owner ?? tryLock(file);
  } finally {
    fs.rmSync(own, { force: true });
  }
}

/** Removes a dead process's lock. Renamed first: of two processes that find it dead, one alone can take it away. */
function setAside(file: string): void {
  const stale = `${file}.stale.${process.pid}`;
  try {
    fs.renameSync(file, stale);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (livingOwner(stale) === undefined) fs.rmSync(stale, { force: true });
  else fs.linkSync(stale, file);
}

function livingOwner(file: string): number | undefined {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const [pid = "", started = ""] = text.trim().split(" ");
  return isAlive(Number(pid), started) ? Number(pid) : undefined;
}

/** A process id is given again after a while: where the system tells when a process began, that must agree too. */
function isAlive(pid: number, started: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  const actual = startTime(pid);
  return started === "" || actual === undefined || actual === started;
}

/** When a process began, in clock ticks since the machine did; undefined where there is no procfs. */
function startTime(pid: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}

function release(file: string): void {
  if (livingOwner(file) === process.pid) fs.rmSync(file, { force: true });
}

import * as fs from "node:fs";

/** Whether a process of this machine is running. One that belongs to somebody else is. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

const CLOCK_SLACK_MILLISECONDS = 2_000;

/** Whether the process that had this id at that time is still running: ids are given again after a while. */
export function isStillAlive(pid: number, since: Date): boolean {
  if (!isAlive(pid)) return false;
  try {
    return fs.statSync(`/proc/${pid}`).ctimeMs <= since.getTime() + CLOCK_SLACK_MILLISECONDS;
  } catch {
    return true;
  }
}

import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { failed } from "../failure";
import type { StackTarget } from "../run/stackTarget";
import { isStillAlive } from "./processes";

/** A lock that an engine holds on a stack of a Pulumi file backend. */
export interface StackLock {
  pid: number;
  hostname: string;
  username: string;
  /** When it was taken. */
  timestamp: string;
}

const UNREADABLE: StackLock = { pid: 0, hostname: os.hostname(), username: "", timestamp: "an unknown time" };

/** The locks on a stack, as the engine keeps them below `.pulumi/locks`. */
export function locksOn(backend: string, { project, stack }: StackTarget): StackLock[] {
  const directory = path.join(backend, ".pulumi", "locks", "organization", project, stack);
  if (!fs.existsSync(directory)) return [];
  const files = fs.readdirSync(directory).filter((file) => file.endsWith(".json"));
  return files.flatMap((file) => {
    try {
      return [JSON.parse(fs.readFileSync(path.join(directory, file), "utf8")) as StackLock];
    } catch {
      // Released meanwhile, or cut in half by a crash: only a dead engine leaves such a one.
      return fs.existsSync(path.join(directory, file)) ? [UNREADABLE] : [];
    }
  });
}

/**
 * Whether a stack is locked by engines that are all dead.
 *
 * @throws Failure (exit code 1) when a living engine, or one of another machine, holds a lock.
 */
export function isLockedByTheDead(locks: readonly StackLock[], target: StackTarget): boolean {
  const living = locks.find(({ hostname, pid, timestamp }) => {
    return hostname !== os.hostname() || (pid !== 0 && isStillAlive(pid, new Date(timestamp)));
  });
  if (living === undefined) return locks.length > 0;
  const elsewhere = living.hostname === os.hostname() ? "" : ` on ${living.hostname}, another machine`;
  throw failed(
    `${target.name} is being changed by process ${living.pid} of ${living.username}${elsewhere}, since ${living.timestamp}. ` +
      `Wait for it${elsewhere === "" ? " or stop it" : `, or if it is gone: pulumi cancel ${target.stack}`}.`,
  );
}

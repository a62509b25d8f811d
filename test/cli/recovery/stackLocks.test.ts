import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { Failure } from "../../../cli/failure";
import { isLockedByTheDead, locksOn, type StackLock } from "../../../cli/recovery/stackLocks";
import { temporaryDirectory } from "../temporary";

const TARGET = { role: "platform", name: "platform", project: "plinth", stack: "dev", workDirectory: "" } as const;

describe("locks on a stack", () => {
  const backend = temporaryDirectory();
  const lockedBy = (lock: Partial<StackLock> | string): boolean => {
    const directory = path.join(backend(), ".pulumi/locks/organization/plinth/dev");
    fs.mkdirSync(directory, { recursive: true });
    const whole = { pid: process.pid, hostname: os.hostname(), username: "ops", timestamp: new Date().toISOString() };
    const text = typeof lock === "string" ? lock : JSON.stringify({ ...whole, ...lock });
    fs.writeFileSync(path.join(directory, "1.json"), text);
    return isLockedByTheDead(locksOn(backend(), TARGET), TARGET);
  };

  it("are none where there is no file", () => {
    assert.equal(isLockedByTheDead(locksOn(backend(), TARGET), TARGET), false);
  });

  it("of a dead process are stale", () => {
    assert.equal(lockedBy({ pid: spawnSync(process.execPath, ["-e", ""]).pid }), true);
  });

  it("of a process whose id was given to another one since are stale", () => {
    assert.equal(lockedBy({ timestamp: "2020-01-01T00:00:00Z" }), true);
  });

  it("that a crash cut in half are stale", () => {
    assert.equal(lockedBy('{"pid": 12'), true);
  });

  it("of a living process stop the command, naming it and since when", () => {
    const timestamp = new Date().toISOString();
    assert.throws(
      () => lockedBy({ timestamp }),
      (error) =>
        error instanceof Failure &&
        error.exitCode === 1 &&
        error.message.includes(`process ${process.pid} of ops`) &&
        error.message.includes(timestamp),
    );
  });

  it("of another machine stop the command: nobody here can tell whether it lives", () => {
    assert.throws(() => lockedBy({ hostname: "elsewhere", pid: 1 }), /elsewhere, another machine.*pulumi cancel dev/s);
  });
});

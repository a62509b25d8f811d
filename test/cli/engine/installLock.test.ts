import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { withInstallLock } from "../../../cli/engine/installLock";
import { temporaryDirectory } from "../temporary";

describe("installing once for all", () => {
  const directory = temporaryDirectory();
  const lock = (): string => path.join(directory(), "lock");

  it("lets one work at a time and tells the other whom it waits for", async () => {
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await sleep(50);
      events.push(`${name} ends`);
    };
    const waited: number[] = [];
    const one = withInstallLock(lock(), () => assert.fail("nobody was first"), work("one"));
    await Promise.all([one, withInstallLock(lock(), (pid) => waited.push(pid), work("two"))]);
    assert.deepEqual(events, ["one begins", "one ends", "two begins", "two ends"]);
    assert.deepEqual(waited, [process.pid]);
    assert.deepEqual(fs.readdirSync(directory()), []);
  });

  it("takes over the lock of a process that has died", async () => {
    const { pid } = spawnSync(process.execPath, ["-e", ""]);
    fs.writeFileSync(lock(), JSON.stringify({ pid, host: os.hostname() }));
    assert.equal(
      await withInstallLock(
        lock(),
        () => assert.fail("waits for the dead"),
        () => Promise.resolve(7),
      ),
      7,
    );
  });

  it("gives the lock back when the work fails", async () => {
    const broken = withInstallLock(
      lock(),
      () => undefined,
      () => Promise.reject(new Error("broken")),
    );
    await assert.rejects(broken, /broken/);
    assert.equal(fs.existsSync(lock()), false);
  });
});

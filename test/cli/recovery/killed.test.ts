import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import { CliProject } from "../project";

interface Status {
  resources: { type: string; urn?: string }[];
  orphans: unknown[];
}

interface Report {
  stacks: { result: string; changes: Record<string, number> }[];
}

const UP = ["up", "dev", "--sandbox", "--platform-only", "--yes"];

const PATIENCE_MILLISECONDS = 10_000;

/** Providers and packs are processes of their own: they must notice that nobody needs them any more. */
async function nothingRuns(directory: string): Promise<void> {
  const running = (): string[] =>
    fs.readdirSync("/proc").filter((pid) => {
      if (!/^\d+$/.test(pid)) return false;
      try {
        return fs.readFileSync(`/proc/${pid}/environ`).includes(directory);
      } catch {
        return false;
      }
    });
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  while (running().length > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 200));
  assert.deepEqual(running(), [], "processes that outlive the killed update");
}

describe("an update that is killed in the middle", function () {
  this.timeout(300_000);
  let project: CliProject;
  before(() => {
    project = new CliProject();
  });
  after(() => project.remove());

  const status = (): Status => JSON.parse(project.run(["sandbox", "status", "dev", "--json"]).stdout) as Status;

  /** Kills the whole process group when so many resources have been created. */
  const killAfter = (created: number): Promise<void> =>
    new Promise((resolve) => {
      const run = project.start(UP);
      let seen = 0;
      run.stderr?.setEncoding("utf8").on("data", (text: string) => {
        seen += text.split(" created").length - 1;
        if (seen >= created && run.pid !== undefined && run.signalCode === null) process.kill(-run.pid, "SIGKILL");
      });
      run.on("exit", () => resolve());
    });

  for (const created of [5, 60]) {
    it(`is finished by the next one, nothing doubled and nothing orphaned (killed after ${created} resources)`, async () => {
      await killAfter(created);
      await nothingRuns(project.directory);
      const left = status().resources.length;
      assert.ok(left > 0, "killed before anything was created");
      const run = project.run([...UP, "--json"]);
      assert.equal(run.code, 0, run.stderr);
      assert.match(run.stderr, /releasing the lock of process \d+/);
      const { resources, orphans } = status();
      assert.deepEqual(orphans, []);
      const urns = resources.flatMap(({ type, urn }) => (urn === undefined ? [] : [`${type} ${urn}`]));
      assert.equal(new Set(urns).size, urns.length, "a resource was created twice");
      const again = project.run(["preview", "dev", "--sandbox", "--platform-only", "--json"]);
      const { same, ...changes } = (JSON.parse(again.stdout) as Report).stacks[0]?.changes ?? {};
      assert.deepEqual(changes, { create: 0, update: 0, replace: 0, delete: 0 });
      assert.ok((same ?? 0) > left);
      assert.equal(project.run(["destroy", "dev", "--sandbox", "--yes"]).code, 0);
      assert.deepEqual(status().resources, []);
    });
  }

  it("keeps out of a stack that a living process is changing", () => {
    assert.equal(project.run(["preview", "dev", "--sandbox", "--platform-only"]).code, 0);
    const locks = project.path(".plinth/state/.pulumi/locks/organization/plinth/dev");
    fs.mkdirSync(locks, { recursive: true });
    const timestamp = new Date().toISOString();
    const lock = { pid: process.pid, hostname: os.hostname(), username: "ops", timestamp };
    fs.writeFileSync(`${locks}/1.json`, JSON.stringify(lock));
    const run = project.run(UP);
    fs.rmSync(`${locks}/1.json`);
    assert.equal(run.code, 1, run.stderr);
    assert.match(run.stderr, new RegExp(`process ${process.pid} of ops, since ${timestamp.replaceAll(".", "\\.")}`));
  });
});

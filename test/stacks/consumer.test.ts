import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { startSandbox, type Sandbox } from "../../sandbox";
import { requireOrSkip } from "../setup";
import { ENGINE } from "../setup/engine";
import { temporaryDirectory } from "../setup/temporaryDirectory";
import { PlainPulumi } from "./plainPulumi";

const ROOT = path.join(__dirname, "../..");

describe("a third-party stack", function () {
  this.timeout(600_000);
  const directory = temporaryDirectory("consumer");
  const project = path.join(directory, "project");
  let sandbox: Sandbox;
  let pulumi: PlainPulumi;

  before(async function () {
    requireOrSkip(this, ENGINE);
    const tarball = pack();
    fs.cpSync(path.join(ROOT, "test/consumer"), project, { recursive: true });
    npm(project, "install", "--no-audit", "--no-fund", "--prefer-offline", tarball);
    sandbox = await startSandbox({
      directory: path.join(directory, "sandbox"),
      accountId: "444444444444",
      region: "us-east-1",
    });
    fs.mkdirSync(path.join(directory, "state"));
    pulumi = new PlainPulumi(sandbox, path.join(directory, "state"));
  });
  after(() => sandbox?.stop());

  function npm(cwd: string, ...args: string[]): string {
    return execFileSync("npm", args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }

  function pack(): string {
    const [packed] = JSON.parse(npm(ROOT, "pack", "--json", "--ignore-scripts", "--pack-destination", directory)) as [
      { filename: string },
    ];
    return path.join(directory, packed.filename);
  }

  it("has one copy of each Pulumi SDK", () => {
    const nested = path.join(project, "node_modules/plinth/node_modules/@pulumi");
    assert.equal(fs.existsSync(nested), false);
  });

  it("declares a Vpc and a PostgresDatabase, type-checked, on the engine", async () => {
    const init = await pulumi.run(project, "stack", "init", "test");
    assert.equal(init.code, 0, init.output);
    await pulumi.run(project, "config", "set", "aws:region", "us-east-1");
    const up = await pulumi.run(project, "up", "--stack", "test", "--yes", "--skip-preview");
    assert.equal(up.code, 0, up.output);
    assert.match(up.output, /host\s*: "[^"]+\.us-east-1\.rds\.amazonaws\.com"/);
    const kinds = new Set((await sandbox.list()).map(({ type }) => type));
    for (const type of ["aws:ec2/vpc:Vpc", "aws:ec2/flowLog:FlowLog", "aws:rds/instance:Instance"]) {
      assert.ok(kinds.has(type), `${type} in ${[...kinds].join(", ")}`);
    }
  });

  it("is judged by the packed policies", async () => {
    const packs = path.join(project, "node_modules/plinth/dist/policies");
    const preview = await pulumi.run(project, "preview", "--stack", "test", "--policy-pack", packs);
    assert.match(preview.output, /required-tags/);
    assert.notEqual(preview.code, 0, "the cost-center tag is missing");
  });

  it("changes nothing the second time, and is gone when destroyed", async () => {
    const again = await pulumi.run(project, "up", "--stack", "test", "--yes", "--skip-preview", "--expect-no-changes");
    assert.equal(again.code, 0, again.output);
    const destroy = await pulumi.run(project, "destroy", "--stack", "test", "--yes", "--skip-preview");
    assert.equal(destroy.code, 0, destroy.output);
    assert.deepEqual(await sandbox.list(), []);
  });
});

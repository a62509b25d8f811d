import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { Project } from "./project";

interface CostDocument {
  source: string;
  monthly: number;
  resources: { stack: string; type: string; name: string; monthly: number; attribution: Record<string, string> }[];
  unpriced: { type: string }[];
  comparison?: { delta: number; before: number; resources: { type: string; kind: string; delta: number }[] };
}

describe("plinth cost on the simulator", function () {
  this.timeout(300_000);
  let project: Project;
  before(() => {
    project = new Project();
    project.edit("Pulumi.dev.yaml", /\n {4}kafka:\n {6}main: \{\}/, "");
    const git = (...args: string[]) => {
      const identity = ["-c", "user.name=test", "-c", "user.email=test@example.com"];
      const { status, stderr } = spawnSync("git", [...identity, ...args], { cwd: project.directory, encoding: "utf8" });
      assert.equal(status, 0, stderr);
    };
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "before");
    project.edit(
      "Pulumi.dev.yaml",
      /databases:\n {6}main: \{\}/,
      "databases:\n      main: { instanceClass: db.t4g.large }",
    );
  });
  after(() => project.remove());

  it("prices what is declared before anything is deployed, and what the change since a commit costs", () => {
    const { code, stdout, stderr } = project.plinth("cost", "dev", "--platform-only", "--base", "HEAD", "--json");
    assert.equal(code, 0, stderr);
    const { source, monthly, resources, comparison } = JSON.parse(stdout) as CostDocument;
    assert.equal(source, "declared");
    const database = resources.find(({ type }) => type === "aws:rds/instance:Instance");
    assert.ok(database !== undefined && database.monthly > 90, "a database of db.t4g.large");
    assert.equal(database.attribution["team"], "platform-team");
    assert.equal(database.attribution["environment"], "dev");
    // db.t4g.large instead of db.t4g.medium: 0.129 and 0.065 an hour.
    assert.ok(Math.abs((comparison?.delta ?? 0) - 730 * (0.129 - 0.065)) < 1e-6, String(comparison?.delta));
    assert.deepEqual(
      comparison?.resources.map(({ type, kind }) => [type, kind]),
      [["aws:rds/instance:Instance", "changed"]],
    );
    assert.ok(Math.abs(monthly - (comparison?.before ?? 0) - (comparison?.delta ?? 0)) < 1e-6);
    assert.equal(fs.existsSync(project.path(".plinth", "state", ".pulumi", "stacks")), false, "nothing is deployed");
    const { stdout: worktrees } = spawnSync("git", ["worktree", "list"], { cwd: project.directory, encoding: "utf8" });
    assert.equal(worktrees.trim().split("\n").length, 1, "the commit's checkout is gone");
  });

  it("prices what is deployed", () => {
    assert.equal(project.plinth("up", "dev", "--sandbox", "--platform-only", "--yes").code, 0);
    const { code, stdout, stderr } = project.plinth("cost", "dev", "--sandbox", "--json");
    assert.equal(code, 0, stderr);
    const { source, resources } = JSON.parse(stdout) as CostDocument;
    assert.equal(source, "deployed");
    assert.ok(resources.some(({ type }) => type === "aws:ec2/natGateway:NatGateway"));
  });

  it("refuses a ref that does not exist", () => {
    const { code, stderr } = project.plinth("cost", "dev", "--sandbox", "--base", "HAED");
    assert.equal(code, 2);
    assert.match(stderr, /--base is "HAED": neither a file or directory nor a git ref/);
  });
});

import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { openCloud } from "../../sandbox";
import { Project, type Run, changesOf, reportOf } from "./project";

function succeeded(run: Run): Run {
  assert.equal(run.code, 0, run.stderr + run.stdout);
  return run;
}

describe("an environment's life on the sandbox", function () {
  this.timeout(600_000);
  const project = new Project({ workloads: true });
  const workloads = fs
    .readdirSync(project.path("workloads"))
    .filter((name) => fs.existsSync(project.path("workloads", name, "score.yaml")));
  let outputs = "";
  after(() => project.remove());

  it("comes up with the platform and every workload", () => {
    const report = reportOf(succeeded(project.plinth("up", "dev", "--sandbox", "--yes", "--json")));
    assert.equal(report.sandbox, true);
    assert.equal(report.stacks.length, 1 + workloads.length);
    for (const stack of report.stacks) assert.ok(stack.changes.create > 1, stack.stack);
  });

  it("changes nothing on the second run", () => {
    const report = reportOf(succeeded(project.plinth("up", "dev", "--sandbox", "--yes", "--json")));
    const { same, ...changed } = changesOf(report);
    assert.deepEqual(changed, { create: 0, update: 0, replace: 0, delete: 0 });
    assert.ok(same > 100, `${same} resources`);
  });

  it("leaves the checked-in files alone", () => {
    const original = path.join(__dirname, "../../Pulumi.dev.yaml");
    assert.equal(fs.readFileSync(project.path("Pulumi.dev.yaml"), "utf8"), fs.readFileSync(original, "utf8"));
  });

  it("prints the platform's and each workload's outputs", () => {
    const { stdout } = succeeded(project.plinth("outputs", "dev", "--sandbox", "--json"));
    outputs = JSON.stringify(JSON.parse(stdout));
    assert.match(outputs, /"vpcId":"vpc-[0-9a-f]{17}"/);
    for (const workload of workloads) assert.match(outputs, new RegExp(`"${workload}`));
    const lines = succeeded(project.plinth("outputs", "dev", "--sandbox")).stdout.split("\n");
    assert.deepEqual(
      lines.filter((line) => line.length > 250 || line.endsWith(" ")),
      [],
      "certificates make the table unreadable",
    );
  });

  it("keeps passwords out of state, outputs and logs", async () => {
    const cloud = await openCloud(project.path(".plinth/sandbox/dev")).list();
    const passwords = cloud
      .filter(({ type }) => type === "random:index/randomPassword:RandomPassword")
      .map(({ outputs }) => String(outputs["result"]));
    assert.ok(passwords.length > 1);
    const files = fs.readdirSync(project.path(".plinth"), { recursive: true, encoding: "utf8" });
    const written = files.filter(
      (file) => !file.startsWith("sandbox/") && fs.statSync(project.path(".plinth", file)).isFile(),
    );
    assert.ok(written.length > 10);
    const told = [...written.map((file) => fs.readFileSync(project.path(".plinth", file), "utf8")), outputs];
    for (const text of told)
      assert.equal(
        passwords.find((password) => text.includes(password)),
        undefined,
      );
  });

  it("finds what was changed behind its back, and repairs it", () => {
    succeeded(project.plinth("refresh", "dev", "--sandbox"));
    const status = JSON.parse(succeeded(project.plinth("sandbox", "status", "dev", "--json")).stdout) as {
      resources: { id: string; type: string }[];
    };
    const group = status.resources.find((resource) => resource.type === "aws:cloudwatch/logGroup:LogGroup");
    assert.ok(group);
    succeeded(project.plinth("sandbox", "edit", "dev", group.id, "retentionInDays=1"));
    const drift = project.plinth("refresh", "dev", "--sandbox");
    assert.equal(drift.code, 4, drift.stderr + drift.stdout);
    assert.match(drift.stdout + drift.stderr, /retentionInDays/);
    const repaired = reportOf(succeeded(project.plinth("up", "dev", "--sandbox", "--yes", "--json")));
    assert.equal(changesOf(repaired).update, 1);
    succeeded(project.plinth("refresh", "dev", "--sandbox"));
  });

  it("leaves no resource in state or sandbox when destroyed", () => {
    succeeded(project.plinth("destroy", "dev", "--sandbox", "--yes"));
    const status = JSON.parse(succeeded(project.plinth("sandbox", "status", "dev", "--json")).stdout) as {
      resources: unknown[];
    };
    assert.deepEqual(status.resources, []);
    const stacks = fs.existsSync(project.path(".plinth/state/.pulumi/stacks"))
      ? fs.readdirSync(project.path(".plinth/state/.pulumi/stacks"), { recursive: true, encoding: "utf8" })
      : [];
    assert.deepEqual(
      stacks.filter((file) => file.endsWith(".json")),
      [],
    );
  });
});

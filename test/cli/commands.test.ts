import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { CliProject, type Run } from "./project";

describe("the command line", function () {
  this.timeout(60_000);
  let project: CliProject;
  before(() => {
    project = new CliProject();
  });
  after(() => project.remove());

  const refused = (run: Run, code: number, text: RegExp): void => {
    assert.equal(run.code, code, run.stderr + run.stdout);
    assert.match(run.stderr, text);
    assert.doesNotMatch(run.stderr, /^\s+at .+:\d+:\d+/m, "a stack trace");
  };

  for (const [what, args, text] of [
    ["an unknown command", ["destory", "dev"], /unknown command 'destory'[\s\S]*destroy/],
    ["an unknown option", ["up", "dev", "--sandbx"], /unknown option '--sandbx'[\s\S]*--sandbox/],
    ["a missing environment", ["up", "--sandbox"], /missing required argument 'env'/],
    ["an unknown environment", ["preview", "stagin", "--sandbox"], /no environment "stagin".*did you mean "staging"/],
    ["contradicting options", ["up", "dev", "--platform-only", "--workload", "a"], /--platform-only.*--workload/],
    ["a directory of workloads that is not there", ["up", "dev", "--sandbox", "--workloads", "nowhere"], /nowhere/],
    ["an unknown environment of a sandbox", ["sandbox", "status", "de"], /did you mean "dev"/],
    [
      "a change that is none",
      ["sandbox", "edit", "dev", "vpc-1", "owner"],
      /"owner" is not a change; allowed: path=value/,
    ],
    ["a resource that is not there", ["sandbox", "edit", "dev", "vpc-1", "a=b"], /nothing in the sandbox.*"vpc-1"/],
    ["nobody to ask about a reset", ["sandbox", "reset", "dev"], /--yes/],
    ["a file that is not there", ["validate", "Pulumi.qa.yaml"], /Pulumi\.qa\.yaml:1:1: there is no such file/],
  ] as const) {
    it(`refuses ${what} with exit code 2`, () => refused(project.run(args), 2, text));
  }

  it("says that there is no project, with exit code 2", () => {
    const elsewhere = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-no-project-"));
    const run = project.run(["--version"]);
    assert.equal(run.code, 0);
    const from = new CliProject();
    fs.rmSync(from.path("Pulumi.yaml"));
    refused(from.run(["up", "dev", "--sandbox"]), 2, /no Pulumi\.yaml/);
    from.remove();
    fs.rmSync(elsewhere, { recursive: true });
  });

  it("puts exactly one document on standard output with --json, an error included", () => {
    const { stdout, code } = project.run(["preview", "prdo", "--sandbox", "--json"]);
    const { error } = JSON.parse(stdout) as { error: { message: string; exitCode: number } };
    assert.equal(code, 2);
    assert.equal(error.exitCode, 2);
    assert.match(error.message, /did you mean "prod"/);
  });

  it("validates environments and lists every problem with its place", () => {
    assert.equal(project.run(["validate", "Pulumi.dev.yaml", "Pulumi.prod.yaml"]).code, 0);
    fs.writeFileSync(project.path("Pulumi.broken.yaml"), "config:\n  plinth:environment:\n    clas: dev\n");
    const run = project.run(["validate", "Pulumi.broken.yaml", "--json"]);
    fs.rmSync(project.path("Pulumi.broken.yaml"));
    const report = JSON.parse(run.stdout) as {
      valid: boolean;
      problems: { file: string; line: number; message: string }[];
    };
    assert.equal(run.code, 2);
    assert.equal(report.valid, false);
    assert.ok(report.problems.some(({ line, message }) => line === 3 && message.includes('did you mean "class"')));
  });

  it("refuses a state directory that a file is in the way of", () => {
    fs.rmSync(project.path(".plinth"), { recursive: true, force: true });
    fs.writeFileSync(project.path(".plinth"), "");
    const run = project.run(["up", "dev", "--sandbox"]);
    fs.rmSync(project.path(".plinth"));
    refused(run, 2, /\.plinth cannot be written \(a file is in the way\)/);
  });

  it("refuses a state directory without permission to write it", function () {
    if (process.getuid?.() !== 0) return this.skip();
    fs.chmodSync(project.directory, 0o755);
    const run = project.run(["up", "dev", "--sandbox", "--json"], { uid: 65534, env: { HOME: "/nonexistent" } });
    refused(run, 2, /\.plinth cannot be written \(no permission\)/);
  });

  it("refuses the sandbox's public passphrase for a real cloud", () => {
    const run = project.run(["preview", "dev"], { env: { PULUMI_CONFIG_PASSPHRASE: "plinth-sandbox" } });
    refused(run, 2, /public passphrase of the sandbox/);
  });

  it("does not change a real cloud without being able to ask, whoever's credentials they are", () => {
    const env = { AWS_ENDPOINT_URL: "http://127.0.0.1:9", AWS_ACCESS_KEY_ID: "a", AWS_SECRET_ACCESS_KEY: "b" };
    refused(project.run(["up", "dev"], { env }), 1, /AWS does not accept the credentials at hand.*--sandbox/s);
  });

  it("tells the doctor's findings, each with what to do", () => {
    const { stdout, code } = project.run(["doctor", "--json"]);
    const report = JSON.parse(stdout) as {
      healthy: boolean;
      checks: { name: string; status: string; todo?: string }[];
    };
    assert.equal(code, report.healthy ? 0 : 1);
    const names = report.checks.map(({ name }) => name);
    for (const name of ["Node.js", "Pulumi engine", "policy host", "state directory"])
      assert.ok(names.includes(name), name);
    for (const { name, status, todo } of report.checks) assert.equal(status === "ok", todo === undefined, name);
  });

  it("fails the doctor's check of a state directory that cannot be written", () => {
    fs.rmSync(project.path(".plinth"), { recursive: true, force: true });
    fs.writeFileSync(project.path(".plinth"), "");
    const { code, stdout } = project.run(["doctor"]);
    fs.rmSync(project.path(".plinth"));
    assert.equal(code, 1, stdout);
    assert.match(stdout, /state directory\s+fail/);
  });
});

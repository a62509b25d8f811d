import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { startSandbox, type Sandbox } from "../../sandbox";
import { requireOrSkip } from "../setup";
import { ENGINE } from "../setup/engine";
import { temporaryDirectory } from "../setup/temporaryDirectory";
import { PlainPulumi, type PulumiRun } from "./plainPulumi";

const ROOT = path.join(__dirname, "../..");

describe("plain pulumi", function () {
  this.timeout(300_000);
  const directory = temporaryDirectory("plain-pulumi");
  let sandbox: Sandbox;
  let pulumi: PlainPulumi;

  before(async function () {
    requireOrSkip(this, ENGINE);
    sandbox = await startSandbox({
      directory: path.join(directory, "sandbox"),
      accountId: "111111111111",
      region: "us-east-1",
    });
    fs.mkdirSync(path.join(directory, "state"));
    pulumi = new PlainPulumi(sandbox, path.join(directory, "state"));
    copyProject("platform", ["Pulumi.yaml", "Pulumi.dev.yaml"], ROOT);
    copyProject("workload", ["Pulumi.yaml"], path.join(ROOT, "stacks/workload"));
  });
  after(() => sandbox?.stop());

  /** The project's files in a folder of their own: `pulumi stack init` writes the stack's salt beside them. */
  function copyProject(name: string, files: string[], from: string): void {
    fs.mkdirSync(path.join(directory, name));
    for (const file of files) fs.copyFileSync(path.join(from, file), path.join(directory, name, file));
    const manifest = path.join(directory, name, "Pulumi.yaml");
    const program = path.join(ROOT, "dist/stacks", name);
    fs.writeFileSync(manifest, fs.readFileSync(manifest, "utf8").replace(/^main: .*$/m, `main: ${program}`));
  }

  function inProject(name: string, ...args: string[]): Promise<PulumiRun> {
    return pulumi.run(path.join(directory, name), ...args);
  }

  async function succeeds(name: string, ...args: string[]): Promise<string> {
    const { code, output } = await inProject(name, ...args);
    assert.equal(code, 0, output);
    return output;
  }

  it("brings the platform up with the policy packs", async () => {
    await succeeds("platform", "stack", "init", "dev");
    const output = await succeeds(
      "platform",
      "up",
      "--stack",
      "dev",
      "--yes",
      "--skip-preview",
      "--policy-pack",
      path.join(ROOT, "dist/policies"),
    );
    assert.match(output, /Policies:[\s\S]*plinth/);
    assert.match(output, /vpcId\s*: "vpc-[0-9a-f]{17}"/);
  });

  it("brings a workload up that reads the platform", async () => {
    await succeeds("workload", "stack", "init", "hello-dev");
    const score = path.join(directory, "score.yaml");
    const lines = [
      "apiVersion: score.dev/v1b1",
      "metadata: { name: hello }",
      "containers: { web: { image: nginx:1.29.3 } }",
    ];
    fs.writeFileSync(score, lines.join("\n"));
    await succeeds("workload", "config", "set", "environment", "dev", "--stack", "hello-dev");
    await succeeds("workload", "config", "set", "score", score, "--stack", "hello-dev");
    const output = await succeeds("workload", "up", "--stack", "hello-dev", "--yes", "--skip-preview");
    assert.match(output, /workload\s*: "hello"/);
  });

  it("says what a workload stack lacks", async () => {
    await succeeds("workload", "stack", "init", "empty-dev");
    const { code, output } = await inProject("workload", "preview", "--stack", "empty-dev");
    assert.notEqual(code, 0);
    assert.match(output, /does not say plinth-workload:environment/);
    assert.doesNotMatch(output, /\n\s+at .*\.js:\d+/, "a stack trace");
  });

  it("says what is wrong in the environment", async () => {
    const file = path.join(directory, "platform/Pulumi.dev.yaml");
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("class: dev", "class: dve"));
    const { code, output } = await inProject("platform", "preview", "--stack", "dev");
    assert.notEqual(code, 0);
    assert.match(
      output,
      /Pulumi\.dev\.yaml:4:12: .*"dve" is not allowed; allowed: dev, staging, prod; did you mean "dev"\?/,
    );
    assert.doesNotMatch(output, /\n\s+at .*\.js:\d+/, "a stack trace");
  });
});

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { startSandbox, type Sandbox } from "../../sandbox";
import { requireOrSkip } from "../setup";
import { ENGINE } from "../setup/engine";
import { temporaryDirectory } from "../setup/temporaryDirectory";
import { PlainPulumi } from "../stacks/plainPulumi";

const ROOT = path.join(__dirname, "../..");
const PACKAGE = "node_modules/plinth-policies";

describe("the policies as an npm package, in a third-party stack", function () {
  this.timeout(600_000);
  const directory = temporaryDirectory("policy-consumer");
  const project = path.join(directory, "project");
  let sandbox: Sandbox;
  let pulumi: PlainPulumi;

  before(async function () {
    requireOrSkip(this, ENGINE);
    const tarball = run(process.execPath, ROOT, path.join(ROOT, "bin/packPolicies.js"), directory).trim();
    fs.cpSync(path.join(ROOT, "test/policyConsumer"), project, { recursive: true });
    run("npm", project, "install", "--no-audit", "--no-fund", "--prefer-offline", tarball);
    const account = { accountId: "555555555555", region: "us-east-1" };
    sandbox = await startSandbox({ directory: path.join(directory, "sandbox"), ...account });
    fs.mkdirSync(path.join(directory, "state"));
    pulumi = new PlainPulumi(sandbox, path.join(directory, "state"), { NODE_PATH: "" });
    const init = await pulumi.run(project, "stack", "init", "shop-prod");
    assert.equal(init.code, 0, init.output);
    await pulumi.run(project, "config", "set", "aws:region", "us-east-1");
  });
  after(() => sandbox?.stop());

  function run(command: string, cwd: string, ...args: string[]): string {
    return execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  }

  async function judged(pack: string, ...args: string[]): Promise<{ passed: boolean; output: string }> {
    const { code, output } = await pulumi.run(
      project,
      "preview",
      "--stack",
      "shop-prod",
      "--policy-pack",
      pack,
      ...args,
    );
    return { passed: code === 0, output };
  }

  it("has no fixtures, no tests, and what its users read", () => {
    const files = fs.readdirSync(path.join(project, PACKAGE), { recursive: true }) as string[];
    assert.deepEqual(
      files.filter((file) => /fixtures\.|\.test\.|\.map$|^generation/.test(file)),
      [],
    );
    assert.ok(files.includes("README.md") && files.includes("configuration/schema.json"));
  });

  it("judges with --policy-pack, naming rule, resource and fix", async () => {
    const { passed, output } = await judged(PACKAGE);
    assert.equal(passed, false, output);
    assert.match(output, /\[mandatory\].*sg-no-world-ssh.*bastion/);
    assert.match(output, /\[mandatory\].*required-tags.*uploads/);
    assert.match(output, /fix: /);
  });

  it("judges by one pack alone, enforced as the engine's own configuration file says", async () => {
    const file = path.join(directory, "policies.json");
    fs.writeFileSync(file, JSON.stringify({ "required-tags": "advisory" }));
    const { passed, output } = await judged(`${PACKAGE}/tagging`, "--policy-pack-config", file);
    assert.equal(passed, true, output);
    assert.match(output, /\[advisory\].*required-tags.*uploads/);
    assert.doesNotMatch(output, /sg-no-world-ssh/);
  });

  it("is composed with policies of one's own", async () => {
    const { passed, output } = await judged("ownPack");
    assert.equal(passed, false, output);
    assert.match(output, /own-pack@v1\.0\.0[\s\S]*\[mandatory\].*queue-named-by-team.*uploads/);
    assert.match(output, /\[advisory\].*required-tags.*bastion[\s\S]*missing tag team/);
    assert.doesNotMatch(output, /sg-no-world-ssh|\[mandatory\].*required-tags/);
  });

  describe("with policies/waivers.yaml beside Pulumi.yaml", () => {
    const waiver = (rule: string, resource: string, rest: string): string =>
      `- { rule: ${rule}, resource: "${resource}", owner: team-pictures, reason: it is replaced in May, ${rest} }\n`;
    const BOTH = [
      ["sg-no-world-ssh", "aws:ec2/securityGroup:SecurityGroup bastion"],
      ["required-tags", "urn:pulumi:shop-prod::third-party::aws:sqs/queue:Queue::uploads"],
    ] as const;

    function write(...lines: string[]): void {
      fs.mkdirSync(path.join(project, "policies"), { recursive: true });
      fs.writeFileSync(path.join(project, "policies/waivers.yaml"), lines.join(""));
    }
    after(() => fs.rmSync(path.join(project, "policies"), { recursive: true, force: true }));

    it("passes what they accept, and lists it", async () => {
      write(...BOTH.map(([rule, resource]) => waiver(rule, resource, "expires: 2999-01-01, environments: [prod]")));
      const { passed, output } = await judged(PACKAGE);
      assert.equal(passed, true, output);
      assert.doesNotMatch(output, /\[mandatory\]/);
      assert.match(output, /sg-no-world-ssh \(mandatory\): [\s\S]*waived until 2999-01-01 by "team-pictures"/);
    });

    it("fails for one that has expired, and does not accept its finding", async () => {
      write(...BOTH.map(([rule, resource]) => waiver(rule, resource, "expires: 2020-01-01")));
      const { passed, output } = await judged(PACKAGE);
      assert.equal(passed, false);
      assert.match(output, /\[mandatory\].*sg-no-world-ssh.*bastion/);
    });

    it("fails for a file that cannot be used, with line and column", async () => {
      write("- { rule: sg-no-world-shs }\n");
      const { passed, output } = await judged(`${PACKAGE}/reliability`);
      assert.equal(passed, false, output);
      assert.match(output, /\[mandatory\].*waivers-valid[\s\S]*policies\/waivers\.yaml:1:\d+: /);
    });
  });

  it("judges a state without the engine", () => {
    const script = `
      const { audit, RULES } = require("plinth-policies");
      const type = "aws:rds/instance:Instance";
      const properties = { publiclyAccessible: true };
      const resource = { urn: "urn:pulumi:a::b::" + type + "::c", type, name: "c", properties, propertyDependencies: {}, protect: false };
      const { violations } = audit([resource], { environmentClass: "prod" });
      console.log(RULES.length > 100, violations.some(({ rule }) => rule === "rds-not-public"));`;
    assert.equal(run(process.execPath, project, "-e", script).trim(), "true true");
  });
});

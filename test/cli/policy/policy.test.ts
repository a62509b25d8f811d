import assert from "node:assert/strict";
import * as fs from "node:fs";
import { RULES } from "../../../policies";
import { CliProject, type Run } from "../project";

const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = { [SIGNATURE]: "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:canary" };
const TAGS = { environment: "prod", owner: "team-data", "cost-center": "1" };

interface AuditReport {
  project: string;
  stack: string;
  violations: { rule: string; enforcement: string; urn: string; publicIds: string[] }[];
  waived: { rule: string; waiver: { owner: string } }[];
  baselined: object[];
  fixed: object[];
  unusedWaivers: object[];
  evaluated: { resources: number; rules: number };
}

describe("plinth policy", function () {
  this.timeout(120_000);
  const project = new CliProject();
  after(() => project.remove());

  const database = (name: string, inputs: object): object => ({
    urn: `urn:pulumi:prod::shop::aws:rds/instance:Instance::${name}`,
    type: "aws:rds/instance:Instance",
    custom: true,
    inputs: { tags: TAGS, password: SECRET, ...inputs },
  });
  const orders = database("orders", { publiclyAccessible: true });
  const bills = database("bills", { publiclyAccessible: false });

  const written = (name: string, content: string | object): string => {
    fs.writeFileSync(project.path(name), typeof content === "string" ? content : JSON.stringify(content));
    return name;
  };
  const exported = (...resources: object[]): string =>
    written("export.json", { version: 3, deployment: { manifest: {}, resources } });

  const audited = (args: readonly string[], code: number): AuditReport => {
    const run = project.run(["policy", "audit", "export.json", "--json", ...args]);
    assert.equal(run.code, code, run.stderr);
    return JSON.parse(run.stdout) as AuditReport;
  };
  const refused = (args: readonly string[], text: RegExp): void => {
    const run: Run = project.run(["policy", ...args]);
    assert.equal(run.code, 2, run.stderr + run.stdout);
    assert.match(run.stderr, text);
    assert.doesNotMatch(run.stderr, /^\s+at .+:\d+:\d+/m, "a stack trace");
    assert.equal(run.stdout, "");
  };

  it("lists the rules, all or chosen", () => {
    const { rules } = JSON.parse(project.run(["policy", "list", "--json"]).stdout) as { rules: { rule: string }[] };
    assert.deepEqual(
      rules.map(({ rule }) => rule),
      RULES.map(({ name }) => name),
    );
    const expected = RULES.filter(({ pack, severity, frameworks }) => {
      return pack === "security" && severity === "critical" && ("soc2" in frameworks || "hipaa" in frameworks);
    });
    const chosen = ["--pack", "security", "--severity", "critical", "--framework", "soc2,hipaa"];
    const { stdout, code } = project.run(["policy", "list", ...chosen]);
    assert.equal(code, 0);
    for (const { name, asks } of expected) assert.ok(stdout.includes(name) && stdout.includes(asks), name);
    assert.ok(stdout.trimEnd().endsWith(`${expected.length} rules`), stdout);
  });

  it("explains a rule by its name and by a public id", () => {
    const { stdout } = project.run(["policy", "explain", "rds-not-public"]);
    const rule = RULES.find(({ name }) => name === "rds-not-public") ?? assert.fail();
    const flat = stdout.replace(/\s+/g, " ");
    for (const part of [rule.asks, rule.why, rule.fix, rule.example, ...rule.types, ...rule.publicIds, "cis-aws"]) {
      assert.ok(flat.includes(part.replace(/\s+/g, " ")), part);
    }
    assert.equal(project.run(["policy", "explain", "ckv_aws_17"]).stdout, stdout);
    const reads = project.run(["policy", "explain", "required-tags"]).stdout;
    assert.match(reads, /requiredTags \(default: \["environment","owner","cost-center"\]\)/);
    assert.ok(reads.split("\n").every((line) => line.length <= 80 || /new aws/.test(line)));
    assert.equal(project.run(["policy", "explain", "waivers-valid"]).code, 0);
  });

  it("audits an export as prod, the fix once, in eighty columns; exit code 3", () => {
    exported(orders, database("carts", { publiclyAccessible: true }), bills);
    const { stdout, code } = project.run(["policy", "audit", "export.json"]);
    assert.equal(code, 3);
    assert.match(stdout, /^shop\/prod: 3 resources judged by \d+ rules, as prod\n/);
    assert.equal(stdout.match(/rds-not-public \(security, critical\)/g)?.length, 1);
    assert.equal(stdout.match(/fix: Remove publiclyAccessible/g)?.length, 1);
    assert.match(stdout, /Instance orders\n\s+publiclyAccessible is true/);
    assert.match(stdout, /\n\d+ mandatory, \d+ advisory\n$/);
    for (const line of stdout.split("\n")) assert.ok(line.length <= 80 || !line.trim().includes(" "), line);
    assert.doesNotMatch(stdout, /canary/);
  });

  it("prints one document with --json, of the form that the design gives", () => {
    exported(orders);
    const report = audited([], 3);
    assert.deepEqual([report.project, report.stack], ["shop", "prod"]);
    assert.equal(report.evaluated.resources, 1);
    const violation = report.violations.find(({ rule }) => rule === "rds-not-public");
    assert.deepEqual(Object.keys(violation ?? {}), [
      ...["rule", "pack", "severity", "enforcement", "urn", "type", "message", "fix", "frameworks", "publicIds"],
    ]);
    assert.doesNotMatch(JSON.stringify(report), /canary/);
  });

  it("ends with 0 when nothing mandatory stands", () => {
    exported(bills);
    assert.deepEqual(audited(["--rule", "rds-not-public"], 0).violations, []);
    exported(orders);
    assert.equal(audited(["--framework", "cis-eks"], 0).violations.length, 0);
  });

  it("judges as an environment of the project, or as a class, or as a file says", () => {
    exported(orders);
    const enforced = (...args: string[]): string | undefined =>
      audited(["--rule", "rds-multi-az", ...args], args.includes("dev") ? 0 : 3).violations[0]?.enforcement;
    assert.equal(enforced(), "mandatory");
    assert.notEqual(enforced("--environment", "dev"), "mandatory");
    const config = written("judge.yaml", "enforcement: { rds-not-public: advisory }\n");
    const violations = audited(["--rule", "rds-not-public", "--config", config], 0).violations;
    assert.deepEqual(
      violations.map(({ enforcement }) => enforcement),
      ["advisory"],
    );
  });

  it("honours the project's waivers, and names their owners", () => {
    exported(orders);
    fs.mkdirSync(project.path("policies"), { recursive: true });
    const waiver = (expires: string): string =>
      `- rule: rds-not-public\n  resource: aws:rds/instance:Instance orders\n  owner: team-data\n` +
      `  reason: the migration reads it\n  expires: ${expires}\n`;
    written("policies/waivers.yaml", waiver("2999-01-01"));
    const report = audited(["--rule", "rds-not-public"], 0);
    assert.deepEqual(
      report.waived.map(({ rule, waiver: { owner } }) => [rule, owner]),
      [["rds-not-public", "team-data"]],
    );
    const text = project.run(["policy", "audit", "export.json", "--rule", "rds-not-public"]).stdout;
    assert.match(text, /accepted by waivers[\s\S]*until 2999-01-01, team-data: the migration reads it/);
    written("policies/waivers.yaml", waiver("2020-01-01"));
    const expired = audited(["--rule", "rds-not-public"], 3);
    assert.deepEqual(
      expired.violations.map(({ rule }) => rule),
      ["waivers-valid", "rds-not-public"],
    );
    fs.rmSync(project.path("policies"), { recursive: true });
    const elsewhere = written("other.yaml", waiver("2999-01-01"));
    assert.equal(audited(["--rule", "rds-not-public", "--waivers", elsewhere], 0).waived.length, 1);
  });

  it("adopts an estate with a baseline that shrinks", () => {
    exported(orders);
    const args = ["--rule", "rds-not-public"];
    audited([...args, "--write-baseline", "baseline.json"], 0);
    const carts = database("carts", { publiclyAccessible: true });
    assert.deepEqual(audited([...args, "--baseline", "baseline.json"], 0).violations, []);
    exported(orders, carts);
    const [added] = audited([...args, "--baseline", "baseline.json"], 3).violations;
    assert.match(added?.urn ?? "", /::carts$/);
    exported(carts);
    const shrunk = audited([...args, "--baseline", "baseline.json", "--write-baseline", "baseline.json"], 3);
    assert.equal(shrunk.fixed.length, 1);
    assert.deepEqual(
      (JSON.parse(fs.readFileSync(project.path("baseline.json"), "utf8")) as { findings: [] }).findings,
      [],
    );
  });

  it("refuses what it cannot use, with exit code 2", () => {
    exported(orders);
    written(
      "waivers.yaml",
      "- { rule: rds-not-pubic, resource: 'a:b:c d', owner: team-data, reason: it is read, expires: 2999-01-01 }\n",
    );
    written("notes.txt", "not a baseline");
    written("judge.yaml", "enforcement:\n  rds-not-public: advisry\n");
    refused(["audit", "nothing.json"], /nothing\.json: there is no such file/);
    refused(["audit", "notes.txt"], /notes\.txt: is not JSON/);
    refused(["audit", "export.json", "--environment", "prd"], /"prd".*did you mean "prod"/);
    refused(["audit", "export.json", "--framework", "hippa"], /did you mean "hipaa"/);
    refused(["audit", "export.json", "--waivers", "waivers.yaml"], /waivers\.yaml:1:11: rule: .*"rds-not-public"/);
    refused(["audit", "export.json", "--baseline", "notes.txt"], /notes\.txt:1:1: is not JSON/);
    refused(["audit", "export.json", "--write-baseline", "notes.txt"], /notes\.txt:1:1: is not JSON/);
    assert.equal(fs.readFileSync(project.path("notes.txt"), "utf8"), "not a baseline");
    refused(["audit", "export.json", "--write-baseline", "no/b.json"], /no\/b\.json: there is no directory/);
    refused(["audit", "export.json", "--config", "judge.yaml"], /judge\.yaml:2:19: .*Did you mean "advisory"/);
    refused(["list", "--severity", "hgh"], /did you mean "high"/);
    refused(["explain", "rds-not-pubic"], /no rule is called "rds-not-pubic".*"rds-not-public"/);
  });

  it("says with line and column what is wrong with an environment's policies and with waivers", () => {
    const file = written("Pulumi.qa.yaml", fs.readFileSync(project.path("Pulumi.dev.yaml"), "utf8").trimEnd());
    fs.appendFileSync(project.path(file), "\n    policies:\n      enforcement:\n        rds-not-pubic: disabled\n");
    fs.mkdirSync(project.path("policies"), { recursive: true });
    written("policies/waivers.yaml", "- rule: rds-not-public\n");
    const run = project.run(["validate", file, "policies/waivers.yaml"]);
    const line =
      fs
        .readFileSync(project.path(file), "utf8")
        .split("\n")
        .findIndex((text) => text.includes("pubic")) + 1;
    assert.equal(run.code, 2);
    assert.match(run.stderr, new RegExp(`Pulumi\\.qa\\.yaml:${line}:\\d+: .*"rds-not-pubic".*"rds-not-public"`));
    assert.match(run.stderr, /policies\/waivers\.yaml:1:3: .*owner is missing/);
    const preview = project.run(["preview", "qa", "--sandbox"]);
    assert.equal(preview.code, 2);
    assert.match(preview.stderr, new RegExp(`Pulumi\\.qa\\.yaml:${line}:\\d+: .*"rds-not-public"`));
    fs.rmSync(project.path("policies"), { recursive: true });
    fs.rmSync(project.path(file));
  });
});

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { GitRepository } from "../cli/git/gitRepository";
import { Project, type Run } from "./project";

interface CheckDocument {
  verdict: string;
  base: { kind: string; name: string; commit?: string };
  stacks: { name: string; result: string; changes: Record<string, number> }[];
  skipped: { name: string; because: string }[];
  violations: { rule: string; stack: string; status: string; urn?: string; place: { file: string; line: number } }[];
  fixed: { rule: string }[];
  dataLoss: { stack: string; type: string; kind: string; forcedBy: { path: string }[] }[];
  apiChanges: { stack: string; kind: string; name: string; to?: string }[];
  evaluated: { resources: number; rules: number };
}

describe("plinth check on the engine and the sandbox", function () {
  this.timeout(600_000);
  const project = new Project({ workloads: true });
  const git = new GitRepository(project.directory);
  after(() => project.remove());

  before(() => {
    for (const name of fs.readdirSync(project.path("workloads"))) {
      if (name !== "media" && name !== "orders") fs.rmSync(project.path("workloads", name), { recursive: true });
    }
    git.write(".gitignore", ".plinth/\nreports/\n");
    git.commit("base");
    const up = project.plinth("up", "dev", "--sandbox", "--yes");
    assert.equal(up.code, 0, up.stderr);
    git.git("checkout", "-q", "-b", "change");
    project.edit(
      "Pulumi.dev.yaml",
      "databases:\n      main: {}",
      "databases:\n      main:\n        publiclyAccessible: true",
    );
    project.edit("workloads/media/score.yaml", "    type: s3", "    type: s3\n    id: pictures.of-the-shop");
    project.edit("workloads/media/score.yaml", "path: /v1", "path: /v2");
  });

  const documentOf = (run: Run): CheckDocument => JSON.parse(run.stdout) as CheckDocument;

  /** What the sandbox and the stacks' state hold. */
  function fingerprint(): string {
    const hash = createHash("sha256");
    for (const folder of [".plinth/state/.pulumi/stacks", ".plinth/sandbox"]) {
      const files = fs.readdirSync(project.path(folder), { recursive: true, encoding: "utf8" }).sort();
      for (const file of files.filter((name) => name.endsWith(".json") || name.endsWith(".jsonl"))) {
        hash.update(file).update(fs.readFileSync(project.path(folder, file)));
      }
    }
    return hash.digest("hex");
  }

  function expectVerdict(document: CheckDocument): void {
    assert.equal(document.verdict, "refused");
    const fresh = document.violations.filter(({ status }) => status === "new");
    const refused = fresh.find(({ rule }) => rule === "rds-not-public");
    assert.deepEqual([refused?.stack, refused?.place.file, refused?.place.line], ["platform", "Pulumi.dev.yaml", 13]);
    assert.deepEqual(
      document.dataLoss.map(({ stack, type, kind, forcedBy }) => [
        stack,
        type,
        kind,
        forcedBy.map((each) => each.path),
      ]),
      [["media", "aws:s3/bucket:Bucket", "replace", ["bucket"]]],
    );
    assert.deepEqual(
      document.apiChanges.map(({ kind, name, to }) => [kind, name, to]),
      [["route", "media.dev.example.com/v1", "media.dev.example.com/v2"]],
    );
    assert.ok(document.violations.some(({ status }) => status === "standing"));
    assert.ok(document.evaluated.resources > 100 && document.evaluated.rules > 50);
  }

  it("refuses what a policy refuses, against the deployed state, in every format, and changes nothing", () => {
    const before = fingerprint();
    const run = project.plinth("check", "dev", "--sandbox", "--out", "reports", "--json");
    assert.equal(run.code, 3, run.stderr);
    expectVerdict(documentOf(run));
    assert.deepEqual(fs.readdirSync(project.path("reports")).sort(), [
      "junit.xml",
      "plinth-check.json",
      "plinth-check.md",
      "plinth-check.sarif",
    ]);
    const markdown = fs.readFileSync(project.path("reports/plinth-check.md"), "utf8");
    assert.match(markdown, /^### ❌ `plinth check dev`: refused$/m);
    assert.match(
      markdown,
      /^- \*\*`media`: a bucket, `aws:s3:Bucket media-pictures`, is replaced, and its objects with it\.\*\* Forced by `bucket`/m,
    );
    assert.match(markdown, /❌ \*\*`rds-not-public`\*\*[\s\S]*`Pulumi\.dev\.yaml:13`/);
    assert.match(fs.readFileSync(project.path("reports/junit.xml"), "utf8"), /<failure /);
    assert.equal(fingerprint(), before);
  });

  it("skips against a git ref what the change does not touch, and needs nothing that is deployed", () => {
    const before = fingerprint();
    const worktrees = git.git("worktree", "list");
    const run = project.plinth("check", "dev", "--base", "main", "--json");
    assert.equal(run.code, 3, run.stderr);
    const document = documentOf(run);
    expectVerdict(document);
    assert.deepEqual([document.base.kind, document.base.commit], ["git", git.git("rev-parse", "main")]);
    assert.deepEqual(
      document.stacks.map(({ name }) => name),
      ["platform", "media"],
    );
    assert.deepEqual(
      document.skipped.map(({ name }) => name),
      ["orders"],
    );
    assert.equal(fingerprint(), before);
    assert.equal(git.git("worktree", "list"), worktrees);
    assert.match(git.git("status", "--porcelain"), /^ ?M Pulumi\.dev\.yaml\n M workloads\/media\/score\.yaml$/);
  });

  it("compares with exports, of the stacks that are given", () => {
    const exports = project.path("reports/exports");
    fs.mkdirSync(exports);
    const stacks = project.path(".plinth/state/.pulumi/stacks");
    fs.copyFileSync(path.join(stacks, "plinth/dev.json"), path.join(exports, "platform.json"));
    fs.copyFileSync(path.join(stacks, "plinth-workload/media-dev.json"), path.join(exports, "media.json"));
    const before = fingerprint();
    const run = project.plinth("check", "dev", "--sandbox", "--base", exports, "--json");
    assert.equal(run.code, 3, run.stderr);
    expectVerdict(documentOf(run));
    assert.deepEqual(
      documentOf(run).skipped.map(({ name }) => name),
      ["orders"],
    );
    assert.equal(fingerprint(), before);
  });

  it("shows what a workload without a Score file would lose, and a new environment as new", () => {
    git.git("checkout", "-q", "--", ".");
    fs.rmSync(project.path("workloads/media"), { recursive: true });
    const removed = project.plinth("check", "dev", "--base", "main", "--json");
    assert.equal(removed.code, 0, removed.stderr);
    const { dataLoss, stacks } = documentOf(removed);
    assert.deepEqual(
      stacks.map(({ name }) => name),
      ["media"],
    );
    assert.ok(dataLoss.some(({ type, kind }) => type === "aws:s3/bucket:Bucket" && kind === "delete"));
    const young = fs.readFileSync(project.path("Pulumi.dev.yaml"), "utf8");
    fs.writeFileSync(project.path("Pulumi.young.yaml"), young);
    const run = project.plinth("check", "young", "--base", "main", "--json");
    assert.equal(run.code, 0, run.stderr);
    assert.deepEqual(
      documentOf(run).stacks.map(({ name, result }) => [name, result]),
      [
        ["platform", "succeeded"],
        ["orders", "succeeded"],
      ],
    );
  });

  for (const [what, args, text] of [
    [
      "an unknown ref",
      ["--base", "mian"],
      /--base is "mian": neither a file or directory nor a git ref;.*did you mean "main"\?/,
    ],
    ["something that is no export", ["--base", "Pulumi.dev.yaml"], /Pulumi\.dev\.yaml: is not JSON/],
    [
      "an unknown format",
      ["--format", "markdwon"],
      /"markdwon" is none; allowed: markdown, json, sarif, junit; did you mean "markdown"\?/,
    ],
    [
      "several formats without a directory",
      ["--format", "sarif,junit"],
      /only one format goes to standard output; .*--out DIR/,
    ],
    ["a directory that is a file", ["--out", "Pulumi.yaml"], /--out is "Pulumi\.yaml": a file is in the way/],
    ["an unknown workload", ["--base", "main", "--workload", "ordres"], /"ordres".*orders/s],
  ] as const) {
    it(`refuses ${what} with exit code 2`, () => {
      const run = project.plinth("check", "dev", "--sandbox", ...args);
      assert.equal(run.code, 2, run.stderr);
      assert.match(run.stderr, text);
      assert.equal(run.stdout, "");
    });
  }
});

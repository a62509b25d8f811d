import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { parse } from "yaml";
import { ACTIONLINT, CHECK_JSONSCHEMA, located, requireOrSkip } from "../../setup";
import { CliProject, type Run } from "../project";

interface Workflow {
  permissions: Record<string, string>;
  jobs: Record<
    string,
    {
      needs?: string | string[];
      environment?: string;
      permissions?: Record<string, string>;
      steps: { uses?: string }[];
    }
  >;
}

describe("plinth init ci", function () {
  this.timeout(120_000);
  let project: CliProject;
  beforeEach(() => {
    project = new CliProject();
    spawnSync("git", ["init", "-q", project.directory]);
  });
  afterEach(() => project.remove());

  const WORKFLOW = ".github/workflows/plinth.yml";
  const PIPELINE = ".gitlab-ci.yml";
  const read = (file: string): string => fs.readFileSync(project.path(file), "utf8");
  const done = (run: Run): Run => {
    assert.equal(run.code, 0, run.stderr);
    return run;
  };
  const clean = (command: string, args: string[]): void => {
    const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", cwd: project.directory });
    assert.equal(status, 0, stdout + stderr);
  };

  describe("its GitHub workflow", () => {
    before(function () {
      requireOrSkip(this, ACTIONLINT, CHECK_JSONSCHEMA);
    });

    it("passes actionlint and the published schema", () => {
      done(project.run(["init", "ci"]));
      clean(located(ACTIONLINT), ["-no-color", "-shellcheck=", WORKFLOW]);
      clean(located(CHECK_JSONSCHEMA), ["--builtin-schema", "vendor.github-workflows", WORKFLOW]);
    });

    it("passes them for a project in a folder of the repository, with an environment of an odd name", () => {
      const folder = project.path("infra");
      fs.mkdirSync(folder);
      for (const file of fs.readdirSync(project.directory).filter((name) => name.endsWith(".yaml"))) {
        fs.renameSync(project.path(file), path.join(folder, file));
      }
      fs.renameSync(path.join(folder, "Pulumi.prod.yaml"), path.join(folder, "Pulumi.EU.2.yaml"));
      done(project.run(["init", "ci"], { folder: "infra" }));
      clean(located(ACTIONLINT), ["-no-color", "-shellcheck=", WORKFLOW]);
      clean(located(CHECK_JSONSCHEMA), ["--builtin-schema", "vendor.github-workflows", WORKFLOW]);
      const text = read(WORKFLOW);
      assert.match(text, /working-directory: "infra"/);
      assert.match(text, /path: infra\/plinth-check/);
      assert.ok(Object.keys((parse(text) as Workflow).jobs).includes("up-EU-2"));
    });
  });

  describe("its GitLab pipeline", () => {
    before(function () {
      requireOrSkip(this, CHECK_JSONSCHEMA);
    });

    it("passes the published schema", () => {
      done(project.run(["init", "ci", "--provider", "gitlab"]));
      const transform = ["--data-transform", "gitlab-ci"];
      clean(located(CHECK_JSONSCHEMA), [...transform, "--builtin-schema", "vendor.gitlab-ci", PIPELINE]);
    });
  });

  it("brings environments up one after the other, each with its own account, approval and least permissions", () => {
    done(project.run(["init", "ci"]));
    const { jobs, permissions } = parse(read(WORKFLOW)) as Workflow;
    assert.deepEqual(permissions, { contents: "read" });
    const ups = Object.keys(jobs).filter((name) => name.startsWith("up-"));
    assert.deepEqual(ups, ["up-dev", "up-staging", "up-prod"]);
    assert.deepEqual([jobs["up-staging"]?.needs, jobs["up-prod"]?.needs], ["up-dev", "up-staging"]);
    assert.equal(jobs["up-prod"]?.environment, "prod");
    for (const [name, job] of Object.entries(jobs)) {
      assert.ok(job.permissions, `${name} says what it may`);
      assert.equal(job.permissions["contents"] === "write", false);
    }
    assert.match(read(WORKFLOW), /arn:aws:iam::333333333333:role\/plinth-up/);
  });

  it("pins every action by a full version", () => {
    done(project.run(["init", "ci"]));
    const { jobs } = parse(read(WORKFLOW)) as Workflow;
    const used = Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    assert.ok(used.length > 10);
    for (const action of used) assert.match(action, /^[\w.-]+(\/[\w.-]+)+@v\d+\.\d+\.\d+$/);
  });

  it("runs shell and scripts that parse", () => {
    done(project.run(["init", "ci"]));
    done(project.run(["init", "ci", "--provider", "gitlab"]));
    const scripts = scriptsIn(parse(read(WORKFLOW))).concat(scriptsIn(parse(read(PIPELINE))));
    const javascript = scripts
      .filter((text) => /await /.test(text))
      .map((text) => text.replace(/^.*<<'SCRIPT'\n|\nSCRIPT\s*$/g, ""));
    assert.equal(javascript.length, 4);
    for (const text of javascript) {
      const body = text.replace(/^import .*$/gm, "");
      assert.doesNotThrow(() => new Function(`return async () => {${body}}`));
    }
    for (const text of scripts.filter((each) => !/await /.test(each))) clean("bash", ["-n", "-c", text]);
  });

  it("writes the same twice, and not over what somebody changed", () => {
    done(project.run(["init", "ci"]));
    const written = read(WORKFLOW);
    assert.match(done(project.run(["init", "ci"])).stdout, /is as it would be written/);
    fs.writeFileSync(project.path(WORKFLOW), written.replace("timeout-minutes: 5\n", "timeout-minutes: 6\n"));
    const refused = project.run(["init", "ci"]);
    assert.equal(refused.code, 2);
    assert.match(refused.stderr, /--force/);
    assert.match(refused.stderr, /^- +timeout-minutes: 6$/m);
    assert.match(refused.stderr, /^\+ +timeout-minutes: 5$/m);
    assert.match(read(WORKFLOW), /timeout-minutes: 6/);
    const { state } = JSON.parse(done(project.run(["init", "ci", "--force", "--json"])).stdout) as { state: string };
    assert.equal(state, "replaced");
    assert.equal(read(WORKFLOW), written);
  });

  it("finds the provider in the remote", () => {
    spawnSync("git", ["remote", "add", "origin", "git@gitlab.example.com:shop/platform.git"], {
      cwd: project.directory,
    });
    done(project.run(["init", "ci"]));
    assert.ok(fs.existsSync(project.path(PIPELINE)));
  });

  for (const [what, args, text] of [
    ["an unknown provider", ["--provider", "gitlap"], /"gitlap".*allowed: github, gitlab; did you mean "gitlab"/],
    ["an unknown environment", ["--environments", "dev,prdo"], /no environment "prdo".*did you mean "prod"/],
    ["a directory that is not there", ["--dir", "nowhere"], /--dir is "nowhere": there is no such directory/],
    ["a directory that the project is not in", ["--dir", "/usr"], /--dir is "\/usr".*is not in it/],
  ] as const) {
    it(`refuses ${what} and writes nothing`, () => {
      const run = project.run(["init", "ci", ...args]);
      assert.equal(run.code, 2);
      assert.match(run.stderr, text);
      assert.equal(fs.existsSync(project.path(".github")), false);
    });
  }
});

/** Every text under `run` or `script`, at any depth. */
function scriptsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(scriptsIn);
  return Object.entries(value).flatMap(([key, inner]) => {
    if ((key === "run" || key === "script") && typeof inner === "string") return [inner];
    if (/script$/.test(key) && Array.isArray(inner)) return inner as string[];
    return scriptsIn(inner);
  });
}

import assert from "node:assert/strict";
import * as fs from "node:fs";
import { Project } from "./project";

const SCORE = `apiVersion: score.dev/v1b1
metadata:
  name: hello
containers:
  web:
    image: nginx:1.29.3
`;

describe("what plinth refuses", function () {
  this.timeout(300_000);
  let project: Project;
  beforeEach(() => {
    project = new Project();
    fs.mkdirSync(project.path("workloads"));
  });
  afterEach(() => project.remove());

  function writeScore(folder: string, text: string): void {
    fs.mkdirSync(project.path("workloads", folder), { recursive: true });
    fs.writeFileSync(project.path("workloads", folder, "score.yaml"), text);
  }

  function refused(code: number, text: RegExp, ...args: string[]): void {
    const run = project.plinth(...args);
    assert.equal(run.code, code, run.stderr + run.stdout);
    assert.match(run.stderr, text);
    assert.doesNotMatch(run.stderr, /\n\s+at .*\.(ts|js):\d+/, "a stack trace");
    assert.ok(run.stderr.split("\n").length < 45, `more than a screen:\n${run.stderr}`);
    assert.equal(nothingChanged(), true, "something was created");
  }

  function nothingChanged(): boolean {
    const { stdout } = project.plinth("sandbox", "status", "dev", "--json");
    return (JSON.parse(stdout) as { resources: unknown[] }).resources.length === 0;
  }

  describe("bad input, with exit code 2", () => {
    const up = ["up", "dev", "--sandbox", "--yes"];
    it("an unknown key in the environment", () => {
      project.edit("Pulumi.dev.yaml", "class: dev", "class: dev\n    clusterr: {}");
      refused(2, /Pulumi\.dev\.yaml:5:\d+.*unknown property "clusterr".*did you mean "cluster"/, ...up);
    });
    it("a wrong type in the environment", () => {
      project.edit("Pulumi.dev.yaml", "monthlyUsd: 1500", "monthlyUsd: much");
      refused(2, /Pulumi\.dev\.yaml:\d+:\d+.*"much" is of type string; allowed: number/, ...up);
    });
    it("an unknown environment", () => {
      refused(2, /no environment "prdo".*did you mean "prod"/, "up", "prdo", "--sandbox", "--yes");
    });
    it("a Score file with an unknown property", () => {
      writeScore("hello", SCORE.replace("image:", "imagee:"));
      refused(2, /score\.yaml:6:\d+.*unknown property "imagee".*did you mean "image"/, ...up);
    });
    it("a placeholder that nothing resolves", () => {
      writeScore("hello", `${SCORE}    variables:\n      DB: "\${resources.db.host}"\n`);
      refused(2, /score\.yaml:8:\d+.*resources\.db/, ...up);
    });
    it("two workloads of one name", () => {
      writeScore("one", SCORE);
      writeScore("two", SCORE);
      refused(2, /hello.*(one|two)\/score\.yaml/s, ...up);
    });
    it("an unknown command", () => {
      refused(2, /did you mean.*up/is, "upp", "dev");
    });
    it("a kubeconfig that is not there", () => {
      refused(2, /--kubeconfig is "nowhere": there is no such file/, ...up, "--kubeconfig", "nowhere");
    });
    it("an unknown workload", () => {
      writeScore("hello", SCORE);
      refused(2, /"helo".*hello/s, ...up, "--workload", "helo");
    });
  });

  describe("a policy's verdict, with exit code 3", () => {
    it("a required tag that is gone", () => {
      project.edit("Pulumi.dev.yaml", /\n +owner: .*/, "");
      refused(3, /required-tags/, "up", "dev", "--sandbox", "--yes", "--platform-only");
    });
    it("a database with a public address", () => {
      project.edit(
        "Pulumi.dev.yaml",
        "databases:\n      main: {}",
        "databases:\n      main: { publiclyAccessible: true }",
      );
      refused(
        3,
        /rds-not-public[\s\S]*main[\s\S]*publiclyAccessible/,
        "up",
        "dev",
        "--sandbox",
        "--yes",
        "--platform-only",
      );
    });
  });
});

import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { readExport } from "../../../cli/exports";
import { ruleResources } from "../../../cli/policy/ruleResources";
import { Project, type OperationReport } from "../../acceptance/project";
import { CHECKOV, ENGINE, requireOrSkip, temporaryDirectory } from "../../setup";
import { NOT_APPLICABLE } from "./notApplicable";
import { runCheckov } from "./runCheckov";
import { translate } from "./translate";

describe("the production example", function () {
  this.timeout(600_000);
  let project: Project;
  let report: OperationReport;
  let exports: string[];

  before(function () {
    requireOrSkip(this, ENGINE, CHECKOV);
    project = new Project({ workloads: true });
    const run = project.plinth("up", "prod", "--sandbox", "--yes", "--json");
    assert.equal(run.code, 0, run.stderr);
    report = JSON.parse(run.stdout) as OperationReport;
    const stacks = project.path(".plinth/state/.pulumi/stacks");
    exports = (fs.readdirSync(stacks, { recursive: true, encoding: "utf8" }) as string[])
      .filter((file) => /prod\.json$/.test(file))
      .map((file) => path.join(stacks, file));
    assert.equal(exports.length, report.stacks.length);
  });
  after(() => project.remove());

  it("has no finding of a mandatory rule in the engine's run, without a waiver", () => {
    const mandatory = report.stacks.flatMap(({ policies }) =>
      policies.filter(({ enforcement }) => enforcement !== "advisory"),
    );
    assert.deepEqual(mandatory, []);
  });

  it("has none in an audit of its exports either", () => {
    for (const file of exports) {
      const run = project.plinth("policy", "audit", file, "--environment", "prod", "--json");
      assert.equal(run.code, 0, run.stdout + run.stderr);
      const { violations, evaluated } = JSON.parse(run.stdout) as {
        violations: { enforcement: string }[];
        evaluated: { rules: number };
      };
      assert.deepEqual(
        violations.filter(({ enforcement }) => enforcement !== "advisory"),
        [],
      );
      assert.ok(evaluated.rules > 300, `${evaluated.rules} rules`);
    }
  });

  it("passes checkov but for checks that do not apply, each with its reason", () => {
    const directory = temporaryDirectory("checkov");
    for (const file of exports) {
      const { terraform, manifests } = translate(ruleResources(readExport(file).resources));
      const folder = path.join(directory, path.basename(file, ".json"));
      fs.mkdirSync(folder);
      fs.writeFileSync(path.join(folder, "main.tf"), terraform);
      if (manifests !== "") fs.writeFileSync(path.join(folder, "manifests.yaml"), manifests);
    }
    const failed = runCheckov(directory);
    const unexplained = failed.filter(({ id }) => NOT_APPLICABLE[id] === undefined);
    assert.deepEqual(unexplained, []);
    const seen = new Set(failed.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(NOT_APPLICABLE).filter((id) => !seen.has(id)),
      [],
      "reasons for checks that do not fail any more",
    );
  });
});

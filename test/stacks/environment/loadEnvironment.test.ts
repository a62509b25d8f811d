import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { EnvironmentError, environmentNames, loadEnvironment, parseEnvironment } from "../../../stacks/environment";
import { temporaryDirectory } from "../../setup";

const ROOT = path.join(__dirname, "../../..");

function withSettings(settings: string): string {
  return `config:\n  plinth:environment:\n${settings
    .split("\n")
    .map((line) => `    ${line}`)
    .join("\n")}\n`;
}

const SOUND = `class: dev
region: us-east-1
accountId: "111111111111"
domain: dev.example.com
tags: { owner: us }`;

function problemsOf(text: string): string[] {
  try {
    parseEnvironment("dev", "Pulumi.dev.yaml", text);
  } catch (error) {
    assert.ok(error instanceof EnvironmentError);
    return error.message.split("\n");
  }
  return [];
}

describe("environment configuration", () => {
  it("accepts every environment of this project", () => {
    assert.deepEqual(environmentNames(ROOT), ["dev", "prod", "staging"]);
    for (const name of environmentNames(ROOT)) assert.equal(loadEnvironment(ROOT, name).class, name);
  });

  it("applies defaults and its own tags", () => {
    const environment = parseEnvironment("dev", "Pulumi.dev.yaml", withSettings(SOUND));
    assert.equal(environment.network.cidrBlock, "10.0.0.0/16");
    assert.deepEqual(environment.databases, {});
    assert.equal(environment.observability.enabled, true);
    assert.deepEqual(environment.tags, { owner: "us", environment: "dev", "managed-by": "plinth" });
  });

  it("names the nearest environment when one is unknown", () => {
    assert.throws(
      () => loadEnvironment(ROOT, "prd"),
      /there is no environment "prd"; known: dev, prod, staging; did you mean "prod"\?/,
    );
  });

  it("refuses environments whose workload stacks could not be told apart", () => {
    const root = temporaryDirectory("environments");
    for (const name of ["dev", "team-dev"])
      fs.writeFileSync(path.join(root, `Pulumi.${name}.yaml`), withSettings(SOUND));
    for (const name of ["dev", "team-dev"]) {
      assert.throws(() => loadEnvironment(root, name), /cannot be told apart .*rename one/);
    }
  });

  const REFUSED: [what: string, settings: string, problem: RegExp][] = [
    [
      "an unknown key",
      `${SOUND}\nnetwrk: {}`,
      /^Pulumi\.dev\.yaml:8:5: .*\/netwrk: unknown property "netwrk".*did you mean "network"\?$/,
    ],
    ["a wrong type", `${SOUND}\nbudget: { monthlyUsd: "lots" }`, /:8:27: .*"lots" is of type string; allowed: number/],
    ["an account id without quotes", SOUND.replace(/"(\d+)"/, "$1"), /:5:16: .*twelve digits, in quotes/],
    [
      "an unknown class",
      SOUND.replace("dev", "devel"),
      /:3:12: .*"devel" is not allowed; allowed: dev, staging, prod; did you mean "dev"\?/,
    ],
    ["an unknown region", SOUND.replace("us-east-1", "us-eats-1"), /:4:13: .*did you mean "us-east-1"\?/],
    [
      "a union's wrong type, told once",
      `${SOUND}\nnetwork: { availabilityZones: many }`,
      /:8:35: .*allowed: integer or array$/,
    ],
    ["a missing key", SOUND.replace(/domain.*\n/, ""), /:3:5: .*: "domain" is missing$/],
    [
      "sizes that contradict each other",
      `${SOUND}\ncluster: { nodePools: { a: { instanceTypes: [m7g.large], minSize: 3, maxSize: 1 } } }`,
      /minSize: 3 is more than maxSize, 1$/,
    ],
    [
      "storage over its limit",
      `${SOUND}\ndatabases: { main: { storageGiB: 90, maxStorageGiB: 30 } }`,
      /storageGiB: 90 is more than maxStorageGiB, 30$/,
    ],
    ["a tag that Plinth sets", SOUND.replace("owner", "environment"), /:7:26: .*set by Plinth; leave it out$/],
  ];
  for (const [what, settings, problem] of REFUSED) {
    it(`refuses ${what}`, () => {
      const problems = problemsOf(withSettings(settings));
      assert.equal(problems.length, 1, problems.join("\n"));
      assert.match(problems[0] ?? "", problem);
    });
  }

  it("tells all problems at once, in the order of the file", () => {
    const problems = problemsOf(withSettings(`${SOUND.replace("us-east-1", "nowhere")}\nx: 1\ny: 2`));
    assert.deepEqual(
      problems.map((problem) => problem.split(":").slice(1, 3).join(":")),
      ["4:13", "8:5", "9:5"],
    );
  });

  it("points at the line that is not YAML", () => {
    assert.match(problemsOf("config:\n  plinth:environment: [1\n").join(), /^Pulumi\.dev\.yaml:3:1: /);
  });

  it("says what is missing in an empty file", () => {
    assert.match(problemsOf("").join(), /"plinth:environment" is missing/);
  });
});

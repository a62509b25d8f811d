import assert from "node:assert/strict";
import * as fs from "node:fs";
import { CliProject, type Run } from "../project";

const NAT = "aws:ec2/natGateway:NatGateway";
const urn = (type: string, name: string) => `urn:pulumi:prod::shop::${type}::${name}`;

/** What `pulumi stack export` prints of a stack that is not ours. */
function exported(
  ...resources: { type: string; name: string; inputs: object; outputs?: object; external?: boolean }[]
) {
  return JSON.stringify({
    version: 3,
    deployment: {
      resources: [
        { urn: urn("pulumi:pulumi:Stack", "shop-prod"), type: "pulumi:pulumi:Stack", custom: false },
        ...resources.map((each) => ({ ...each, urn: urn(each.type, each.name), custom: true, id: `id-${each.name}` })),
      ],
    },
  });
}

interface CostDocument {
  currency: string;
  region: string;
  monthly: number;
  baseline: number;
  usage: number;
  resources: { name: string; monthly: number }[];
  free: string[];
  unpriced: { type: string; reason: string }[];
  groups?: { name?: string; monthly: number }[];
  comparison?: { delta: number; resources: { name: string; kind: string }[] };
}

describe("plinth cost", function () {
  this.timeout(60_000);
  let project: CliProject;
  before(() => {
    project = new CliProject();
    fs.writeFileSync(
      project.path("stack.json"),
      exported(
        { type: NAT, name: "nat", inputs: { tags: { team: "shop" } } },
        { type: "aws:ec2/vpc:Vpc", name: "vpc", inputs: {}, outputs: { arn: "arn:aws:ec2:us-east-1:1:vpc/vpc-1" } },
        { type: "aws:ec2/instance:Instance", name: "odd", inputs: { instanceType: "m5.lrge" } },
        { type: NAT, name: "read-only", inputs: {}, external: true },
      ),
    );
    fs.writeFileSync(project.path("smaller.json"), exported({ type: "aws:ec2/vpc:Vpc", name: "vpc", inputs: {} }));
    fs.writeFileSync(project.path("usage.yaml"), "resource_usage:\n  nat:\n    monthly_data_processed_gb: 100\n");
  });
  after(() => project.remove());

  const json = (...args: string[]): CostDocument => {
    const run = project.run(["cost", ...args, "--json"]);
    assert.equal(run.code, 0, run.stderr);
    return JSON.parse(run.stdout) as CostDocument;
  };
  const refused = (run: Run, text: RegExp): void => {
    assert.equal(run.code, 2, run.stderr + run.stdout);
    assert.match(run.stderr, text);
    assert.doesNotMatch(run.stderr, /^\s+at .+:\d+:\d+/m, "a stack trace");
  };

  it("prices any stack's export", () => {
    const document = json("--export", "stack.json");
    assert.equal(document.region, "us-east-1");
    assert.deepEqual(
      document.resources.map(({ name }) => name),
      ["nat", "odd"],
    );
    assert.equal(document.resources[0]?.monthly, 730 * 0.045);
    assert.equal(document.free.length, 1);
    assert.match(document.unpriced[0]?.reason ?? "", /most similar key is ec2\/linux\/m5\.large\/hour/);
  });

  it("adds the usage of a file, and of a size", () => {
    const document = json("--export", "stack.json", "--usage", "usage.yaml");
    assert.equal(document.usage, 4.5);
    assert.equal(document.monthly, document.baseline + document.usage);
    assert.ok(json("--export", "stack.json", "--profile", "small").usage > 0);
  });

  it("sums up and compares", () => {
    const document = json("--export", "stack.json", "--base", "smaller.json", "--by", "team");
    assert.deepEqual(
      document.groups?.map(({ name }) => name),
      ["shop", undefined],
    );
    assert.deepEqual(
      document.comparison?.resources.map(({ name, kind }) => [name, kind]),
      [
        ["nat", "added"],
        ["odd", "added"],
      ],
    );
    assert.equal(document.comparison?.delta, document.monthly);
  });

  it("tells people what it costs, what follows the traffic and what has no price", () => {
    const { stdout, code } = project.run(["cost", "--export", "stack.json"]);
    assert.equal(code, 0);
    assert.match(stdout, /\$33\.65 a month/);
    assert.match(stdout, /NAT gateway +730 +hours +\$32\.85/);
    assert.match(stdout, /Data processed +\$0\.045 per GB/);
    assert.match(stdout, /1 resources have no price.*in no total/);
    assert.match(stdout, /m5\.lrge/);
  });

  it("writes FOCUS rows to a file, and warns of what is not in them", () => {
    const { stdout, stderr, code } = project.run([
      "cost",
      "--export",
      "stack.json",
      "--format",
      "csv",
      "--out",
      "cost.csv",
    ]);
    assert.equal(code, 0);
    assert.equal(stdout, "");
    assert.match(stderr, /1 resources have no price/);
    assert.match(fs.readFileSync(project.path("cost.csv"), "utf8"), /^BilledCost,[\s\S]*nat-gateway\/hour/);
  });

  it("says which region it takes when nothing says one", () => {
    const { stderr, code } = project.run(["cost", "--export", "smaller.json"]);
    assert.equal(code, 0);
    assert.match(stderr, /no resource says its region: priced as us-east-1/);
  });

  for (const [what, args, text] of [
    ["nothing to price", [], /give an environment, or --export/],
    ["two things to price", ["dev", "--export", "stack.json"], /give an environment, or --export/],
    ["an unknown environment", ["de"], /no environment "de".*did you mean "dev"/],
    [
      "an unknown format",
      ["--export", "stack.json", "--format", "cvs"],
      /--format is "cvs"; allowed: .*did you mean "csv"/,
    ],
    [
      "a contradicting format",
      ["--export", "stack.json", "--format", "csv", "--json"],
      /--json contradicts --format csv/,
    ],
    ["an unknown dimension", ["--export", "stack.json", "--by", "teem"], /--by is "teem".*did you mean "team"/],
    [
      "an unknown profile",
      ["--export", "stack.json", "--profile", "smal"],
      /--profile is "smal".*did you mean "small"/,
    ],
    [
      "a region without prices",
      ["--export", "stack.json", "--region", "us-est-1"],
      /"us-est-1".*Did you mean "us-east-1"/,
    ],
    ["an export that is not there", ["--export", "nothing.json"], /nothing\.json: there is no such file/],
    ["a base that is not there", ["dev", "--base", "nothing.json"], /--base is "nothing\.json"/],
    [
      "a usage file that is not there",
      ["--export", "stack.json", "--usage", "no.yaml"],
      /no\.yaml: there is no such file/,
    ],
    ["contradicting comparisons", ["dev", "--compare", "prod", "--base", "x"], /--compare.*--base/],
    ["an unknown environment to compare", ["dev", "--compare", "prd"], /no environment "prd".*did you mean "prod"/],
  ] as const) {
    it(`refuses ${what} with exit code 2`, () => refused(project.run(["cost", ...args]), text));
  }

  it("says how to price without an account", () => {
    const run = project.run(["cost", "dev"], {
      env: { AWS_ACCESS_KEY_ID: "", AWS_PROFILE: "nobody-at-all", AWS_EC2_METADATA_DISABLED: "true" },
    });
    assert.equal(run.code, 1);
    assert.match(run.stderr, /--declared prices what the programs declare, without an account/);
  });

  it("points at what is wrong in a usage file", () => {
    fs.writeFileSync(
      project.path("wrong.yaml"),
      "resource_type_default_usage:\n  aws:ec2/natGateway:NatGateway:\n    monthly_data_procesed_gb: 1\nresource_usage:\n  nat:\n    monthly_hrs: -5\n",
    );
    const run = project.run(["cost", "--export", "stack.json", "--usage", "wrong.yaml"]);
    refused(
      run,
      /wrong\.yaml:3:5: .*unknown key "monthly_data_procesed_gb"\. Did you mean "monthly_data_processed_gb"\?/,
    );
    assert.match(run.stderr, /wrong\.yaml:6:18: .*is -5; allowed: a number of hours, 0 or more/);
  });
});

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import * as path from "node:path";
import { offerCsv, PriceListServer, serveOffer } from "../../cost/pricebook/refresh/priceListServer";
import { CliProject, type Run } from "../project";

const BIN = path.join(__dirname, "../../../bin/plinth.js");

const nat = (usageType: string, price: string) => ({
  "Product Family": "NAT Gateway",
  usageType,
  PricePerUnit: price,
});

describe("plinth prices refresh", function () {
  this.timeout(60_000);
  let project: CliProject;
  let server: PriceListServer;
  before(async () => {
    project = new CliProject();
    server = await PriceListServer.start();
    const rows = [nat("EU-NatGateway-Hours", "0.048"), nat("EU-NatGateway-Bytes", "0.048")];
    serveOffer(server, "AmazonEC2", "eu-west-1", offerCsv("AmazonEC2", rows));
    const changed = [nat("NatGateway-Hours", "0.05"), nat("NatGateway-Bytes", "0.045")];
    serveOffer(server, "AmazonEC2", "us-east-1", offerCsv("AmazonEC2", changed));
  });
  after(async () => {
    await server.stop();
    project.remove();
  });

  /** The server is in this process, which must go on meanwhile. */
  const refresh = async (...args: string[]): Promise<Run> => {
    const command = [BIN, "prices", "refresh", "--service", "AmazonEC2", "--source", server.url, ...args];
    const child = spawn(process.execPath, command, { cwd: project.directory, env: { ...process.env, NO_COLOR: "1" } });
    const text = { stdout: "", stderr: "" };
    for (const name of ["stdout", "stderr"] as const) {
      child[name].setEncoding("utf8").on("data", (piece: string) => (text[name] += piece));
    }
    const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
    return { code, ...text };
  };

  it("makes a region's book, which estimates then use", async () => {
    const run = await refresh("--region", "eu-west-1");
    assert.equal(run.code, 0, run.stderr);
    assert.match(run.stdout, /0 changed, 2 new, 0 as they were; written to prices\/eu-west-1\.json/);
    fs.writeFileSync(
      project.path("stack.json"),
      JSON.stringify({
        deployment: {
          resources: [
            {
              urn: "urn:pulumi:a::b::aws:ec2/natGateway:NatGateway::nat",
              type: "aws:ec2/natGateway:NatGateway",
              custom: true,
              inputs: { region: "eu-west-1" },
            },
          ],
        },
      }),
    );
    const { stdout } = project.run(["cost", "--export", "stack.json", "--json"]);
    const { monthly, region, pricesAsOf } = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual([monthly, region, pricesAsOf], [730 * 0.048, "eu-west-1", "2026-11-20"]);
  });

  it("tells what changed in the shipped book, and leaves that one alone", async () => {
    const { stdout, code } = await refresh("--region", "us-east-1", "--json");
    assert.equal(code, 0);
    const { changes, file } = JSON.parse(stdout) as {
      file: string;
      changes: { changed: { key: string }[]; confirmed: string[]; kept: string[] };
    };
    assert.deepEqual(
      changes.changed.map(({ key }) => key),
      ["nat-gateway/hour"],
    );
    assert.deepEqual(changes.confirmed, ["nat-gateway/data-processed"]);
    assert.ok(changes.kept.includes("ec2/linux/m5.large/hour"));
    assert.equal(fs.realpathSync(file), fs.realpathSync(project.path("prices", "us-east-1.json")));
  });

  it("fails with exit code 1 when the list cannot be read, and changes nothing", async () => {
    const before = fs.readFileSync(project.path("prices", "us-east-1.json"), "utf8");
    serveOffer(server, "AmazonEC2", "us-east-1", "<html></html>");
    const { code, stderr } = await refresh("--region", "us-east-1");
    assert.equal(code, 1);
    assert.match(stderr, /is no price list[\s\S]*The price book is as it was/);
    assert.equal(fs.readFileSync(project.path("prices", "us-east-1.json"), "utf8"), before);
  });

  for (const [what, args, text] of [
    ["a region that does not exist", ["--region", "eu-wst-1"], /no region "eu-wst-1".*Did you mean "eu-west-1"/],
    ["a service that does not exist", ["--region", "eu-west-1", "--service", "AmazonEC3"], /"AmazonEC3".*"AmazonEC2"/],
    ["a source that is none", ["--region", "eu-west-1", "--source", "nowhere"], /the source is "nowhere"/],
  ] as const) {
    it(`refuses ${what} with exit code 2`, async () => {
      const { code, stderr } = await refresh(...args);
      assert.equal(code, 2, stderr);
      assert.match(stderr, text);
      assert.doesNotMatch(stderr, /^\s+at .+:\d+:\d+/m, "a stack trace");
    });
  }
});

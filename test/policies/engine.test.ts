import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { PolicyConfiguration } from "../../policies";
import { startSandbox } from "../../sandbox";
import { declare, engineIsThere, preview } from "./engine";

const DIST = path.join(__dirname, "..", "..", "dist", "policies");
const DEV: PolicyConfiguration = { environmentClass: "dev" };
const TAGS = { environment: "dev", owner: "team-orders", "cost-center": "1234" };

/** A database that breaks no mandatory rule. */
const database = (changes: pulumi.Inputs): void => {
  declare("aws:rds/instance:Instance", "orders", {
    storageEncrypted: true,
    backupRetentionPeriod: 7,
    tags: TAGS,
    ...changes,
  });
};

/** A value that the engine does not know before the update. */
function notKnownYet<T>(): pulumi.Output<T> {
  return pulumi.output(pulumi.unknown) as unknown as pulumi.Output<T>;
}

describe("policies in the real engine", function () {
  this.timeout(120_000);

  before(function () {
    if (engineIsThere()) return;
    console.error("      skipped: the pinned engine is not installed; run `npx plinth engine install`");
    this.skip();
  });

  it("lets a stack pass that breaks no mandatory rule, and advises", async () => {
    const outcome = await preview(() => database({}), DEV);
    assert.ok(outcome.succeeded, outcome.output);
    assert.ok(outcome.violations.length > 0);
    assert.ok(outcome.violations.every(({ enforcement }) => enforcement === "advisory"));
  });

  it("stops a preview that makes the database public, naming rule, resource and fix", async () => {
    const { succeeded, violations, output } = await preview(() => database({ publiclyAccessible: true }), DEV);
    assert.equal(succeeded, false);
    const violation = violations.find(({ rule }) => rule === "rds-not-public");
    assert.deepEqual(
      { ...violation, frameworks: undefined, publicIds: undefined },
      {
        rule: "rds-not-public",
        pack: "security",
        severity: "critical",
        enforcement: "mandatory",
        urn: "urn:pulumi:dev::policies::aws:rds/instance:Instance::orders",
        type: "aws:rds/instance:Instance",
        message: "publiclyAccessible is true: the database gets a public address",
        fix: "Remove publiclyAccessible, or set it to false, and connect from inside the VPC.",
        frameworks: undefined,
        publicIds: undefined,
      },
    );
    for (const part of ["rds-not-public", "orders", "fix: Remove publiclyAccessible"])
      assert.ok(output.includes(part), part);
  });

  it("stops a preview that removes a required tag or opens a security group to the world", async () => {
    const { succeeded, violations } = await preview(() => {
      database({ tags: { ...TAGS, owner: undefined } });
      declare("aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "ssh", {
        tags: TAGS,
        ipProtocol: "tcp",
        fromPort: 22,
        toPort: 22,
        cidrIpv4: "0.0.0.0/0",
      });
    }, DEV);
    assert.equal(succeeded, false);
    const mandatory = violations.filter(({ enforcement }) => enforcement === "mandatory");
    assert.deepEqual(mandatory.map(({ rule }) => rule).sort(), ["required-tags", "sg-no-world-ssh"]);
  });

  it("judges nothing that is not known yet", async () => {
    const { succeeded, violations, output } = await preview(
      () =>
        database({
          publiclyAccessible: notKnownYet(),
          storageEncrypted: notKnownYet(),
          backupRetentionPeriod: notKnownYet(),
          tags: { ...TAGS, owner: notKnownYet() },
        }),
      DEV,
    );
    assert.ok(succeeded, output);
    assert.ok(!violations.some(({ rule }) => ["rds-not-public", "rds-encrypted", "required-tags"].includes(rule)));
    assert.ok(!output.includes("can't run"), output);
  });

  it("judges secrets, and never prints them", async () => {
    const canary = "canary-5f1d";
    const { violations, output } = await preview(() => {
      database({ publiclyAccessible: pulumi.secret(true), password: pulumi.secret(canary), username: canary });
    }, DEV);
    assert.ok(violations.some(({ rule }) => rule === "rds-not-public"));
    assert.ok(!output.includes(canary));
  });

  it("judges the whole stack by what its resources depend on", async () => {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), "plinth-policies-cloud-"));
    const sandbox = await startSandbox({ directory, accountId: "123456789012", region: "us-east-1" });
    try {
      const { violations, output } = await preview(
        () => {
          const logged = new aws.ec2.Vpc("logged", { cidrBlock: "10.0.0.0/16", tags: TAGS });
          new aws.ec2.Vpc("silent", { cidrBlock: "10.1.0.0/16", tags: TAGS });
          new aws.ec2.FlowLog("log", {
            vpcId: logged.id,
            logDestinationType: "s3",
            logDestination: "arn:aws:s3:::logs",
            tags: TAGS,
          });
        },
        DEV,
        { debugProviders: sandbox.debugProviders },
      );
      const silent = violations.filter(({ rule }) => rule === "vpc-flow-logs").map(({ urn }) => urn);
      assert.deepEqual(silent, ["urn:pulumi:dev::policies::aws:ec2/vpc:Vpc::silent"], output);
    } finally {
      await sandbox.stop();
      fs.rmSync(directory, { recursive: true, force: true });
    }
  });

  it("enforces as configured: by rule before pack before severity before class", async () => {
    const broken = (): void => database({ engine: "postgres", publiclyAccessible: true, tags: {} });
    const enforcements = async (settings: PolicyConfiguration): Promise<Record<string, string>> => {
      const { violations } = await preview(broken, settings);
      return Object.fromEntries(violations.map(({ rule, enforcement }) => [rule, enforcement]));
    };
    const lenient = await enforcements({
      environmentClass: "dev",
      enforcement: { critical: "mandatory", security: "disabled", "rds-not-public": "advisory", tagging: "advisory" },
    });
    assert.equal(lenient["rds-not-public"], "advisory");
    assert.equal(lenient["required-tags"], "advisory");
    assert.ok(!("rds-logs-exported" in lenient));
    const prod = await enforcements({ environmentClass: "prod" });
    assert.equal(prod["rds-multi-az"], "mandatory");
    assert.equal(prod["rds-iam-authentication"], "advisory");
  });

  it("hands settings to the rules that read them", async () => {
    const { violations } = await preview(() => database({ tags: { team: "orders" } }), {
      environmentClass: "dev",
      requiredTags: ["team", "service"],
    });
    const missing = violations.find(({ rule }) => rule === "required-tags");
    assert.equal(missing?.message, "missing tag service");
  });

  it("repairs missing tags where remediation is on and a default is configured", async () => {
    const configuration: PolicyConfiguration = {
      environmentClass: "dev",
      enforcement: { "required-tags": "remediate" },
      tagDefaults: { owner: "platform" },
    };
    const repaired = await preview(() => database({ tags: { ...TAGS, owner: undefined } }), configuration);
    assert.ok(repaired.succeeded, repaired.output);
    assert.ok(!repaired.violations.some(({ rule }) => rule === "required-tags"));
    const beyond = await preview(() => database({ tags: { environment: notKnownYet() } }), configuration);
    assert.equal(beyond.succeeded, false);
    assert.equal(beyond.violations.find(({ rule }) => rule === "required-tags")?.message, "missing tag cost-center");
  });

  for (const [directory, expected] of [
    [DIST, ["rds-not-public", "required-tags"]],
    [path.join(DIST, "security"), ["rds-not-public"]],
    [path.join(DIST, "tagging"), ["required-tags"]],
  ] as const) {
    it(`serves ${path.relative(path.dirname(DIST), directory)} as a pack of its own, without configuration`, async () => {
      const { violations } = await preview(() => database({ publiclyAccessible: true, tags: {} }), DEV, {
        packs: { policyPacks: [directory], policyPackConfigs: [] },
      });
      const mandatory = violations.filter(({ enforcement }) => enforcement === "mandatory");
      assert.deepEqual(mandatory.map(({ rule }) => rule).sort(), expected);
    });
  }
});

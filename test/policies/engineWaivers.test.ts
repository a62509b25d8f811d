import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { PolicyConfiguration, Waiver } from "../../policies";
import { declare, engineIsThere, preview } from "./engine";

const INSTANCE = "aws:rds/instance:Instance";
const DEV: PolicyConfiguration = { environmentClass: "dev", packs: ["security"] };
const WAIVER: Waiver = {
  rule: "rds-not-public",
  resource: `${INSTANCE} orders`,
  owner: "team-data: Ann",
  reason: 'the "old" reader: until May',
  expires: "2999-12-31",
};

describe("policies: waivers in the real engine", function () {
  this.timeout(120_000);

  before(function () {
    if (engineIsThere()) return;
    console.error("      skipped: the pinned engine is not installed; run `npx plinth engine install`");
    this.skip();
  });

  const declareBoth = (): void => {
    for (const name of ["orders", "bills"]) {
      declare(INSTANCE, name, { storageEncrypted: true, publiclyAccessible: true });
    }
  };
  const names = (violations: readonly { rule: string; urn?: string }[]): string[] =>
    violations
      .filter(({ rule }) => rule === "rds-not-public" || rule === "waivers-valid")
      .map(({ rule, urn }) => `${rule} ${urn?.split("::").pop() ?? "stack"}`)
      .sort();

  it("accept a finding and tell it, and nothing else", async () => {
    const { violations, waived, output } = await preview(declareBoth, DEV, { waivers: [WAIVER] });
    assert.deepEqual(names(violations), ["rds-not-public bills"], output);
    assert.deepEqual(names(waived), ["rds-not-public orders"], output);
    const { owner, reason, expires } = WAIVER;
    assert.deepEqual(waived[0]?.waiver, { owner, reason, expires });
    assert.equal(waived[0]?.enforcement, "mandatory");
    assert.equal(waived[0]?.message, "publiclyAccessible is true: the database gets a public address");
    assert.match(output, /waived until 2999-12-31 by "team-data: Ann"/);
  });

  it("let a stack pass that nothing else is wrong with, also where rules judge all of it", async () => {
    const log = "aws:ec2/vpc:Vpc";
    const flowLogs = { ...WAIVER, rule: "vpc-flow-logs", resource: `${log} *` };
    const strict: PolicyConfiguration = { environmentClass: "prod", rules: ["vpc-flow-logs", "rds-not-public"] };
    const program = (): void => {
      declare(log, "main", { cidrBlock: "10.0.0.0/16" });
      declare(INSTANCE, "orders", { publiclyAccessible: true });
    };
    const { succeeded, waived, output } = await preview(program, strict, { waivers: [WAIVER, flowLogs] });
    assert.ok(succeeded, output);
    assert.deepEqual(waived.map(({ rule }) => rule).sort(), ["rds-not-public", "vpc-flow-logs"]);
  });

  it("stop the run when they have expired, and accept nothing", async () => {
    const expired = [{ ...WAIVER, expires: "2020-01-01" }];
    const { succeeded, violations } = await preview(
      () => void declare(INSTANCE, "bills", { storageEncrypted: true }),
      DEV,
      { waivers: expired },
    );
    assert.equal(succeeded, false);
    assert.deepEqual(names(violations), ["waivers-valid stack"]);
    const both = await preview(declareBoth, DEV, { waivers: expired });
    assert.ok(names(both.violations).includes("rds-not-public orders"));
  });

  it("show no secret in a finding, waived or not, however long it is", async () => {
    const canary = `canary-${"5f1d".repeat(40)}`;
    const waivers = [{ ...WAIVER, rule: "rds-encrypted", resource: `${INSTANCE} waived` }];
    const program = (): void => {
      for (const name of ["waived", "standing"]) {
        declare(INSTANCE, name, { storageEncrypted: pulumi.secret(canary), publiclyAccessible: pulumi.secret(true) });
      }
    };
    const { violations, waived, output } = await preview(program, DEV, { waivers });
    const shown = [...violations, ...waived].filter(({ rule }) => rule === "rds-encrypted");
    assert.equal(shown.length, 2);
    for (const { message } of shown) assert.match(message, /storageEncrypted is "\[secret\]/);
    assert.doesNotMatch(output + JSON.stringify([violations, waived]), /canary/);
  });
});

import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type { PolicyConfiguration } from "../../policies";
import { declare, engineIsThere, preview } from "./engine";

const DEV: PolicyConfiguration = { environmentClass: "dev" };
const PLAIN = "plain-canary-3c07";
const KEPT = "kept-canary-9d4b";

describe("policies: passwords in the real engine", function () {
  this.timeout(120_000);

  before(function () {
    if (engineIsThere()) return;
    console.error("      skipped: the pinned engine is not installed; run `npx plinth engine install`");
    this.skip();
  });

  it("tells secrets of Pulumi from plain text, also inside lists, and prints neither", async () => {
    const broker = (name: string, password: pulumi.Input<string>): void => {
      declare("aws:mq/broker:Broker", name, { users: [{ username: "app", password }] });
    };
    const { violations, output } = await preview(() => {
      broker("plain", PLAIN);
      broker("kept", pulumi.secret(KEPT));
      broker("later", pulumi.secret(pulumi.output(pulumi.unknown) as unknown as pulumi.Output<string>));
      declare("aws:rds/instance:Instance", "kept-database", { password: pulumi.secret(KEPT) });
      declare("aws:rds/instance:Instance", "plain-database", { password: PLAIN });
      declare("aws:rds/instance:Instance", "managed-database", { manageMasterUserPassword: true });
    }, DEV);
    const found = violations.filter(({ rule }) => rule === "database-password-secret");
    assert.deepEqual(
      found.map(({ urn, message }) => [urn?.split("::").pop(), message]).sort(),
      [
        ["plain", "users[0].password is plain text, not a secret"],
        ["plain-database", "password is plain text, not a secret"],
      ],
      output,
    );
    assert.ok(!found.some(({ message }) => message.includes("canary")));
    assert.ok(!output.includes(KEPT));
  });
});

import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { engineIsThere, preview } from "./engine";

describe("policies on the outputs of a stack, in the real engine", function () {
  this.timeout(120_000);

  before(function () {
    if (engineIsThere()) return;
    console.error("      skipped: the pinned engine is not installed; run `npx plinth engine install`");
    this.skip();
  });

  it("flags a password in the open, and not the secret one", async () => {
    const outputs = { password: "hunter2!", apiToken: pulumi.secret("s3cr3t-t0ken"), url: "https://example.com" };
    const { violations } = await preview(() => outputs, { environmentClass: "dev" });
    const found = violations.filter(({ rule }) => rule === "stack-output-secret");
    assert.deepEqual(
      found.map(({ type, message }) => ({ type, message })),
      [{ type: "pulumi:pulumi:Stack", message: "the output password is not secret" }],
    );
  });
});

import assert from "node:assert/strict";
import * as fc from "fast-check";
import { findRule } from "../../policies";
import { DEFAULT_SETTINGS } from "../../policies/configuration/settings";
import { parseDocument } from "../../policies/documents/iam/document";
import { globMatches } from "../../policies/documents/iam/match";
import { isWorld } from "../../policies/network/cidr";
import { judgeAll } from "./fixtures";

/** How many findings each rule has about an IAM policy with this document. */
function findings(rule: string, document: unknown): number {
  const found = findRule(rule);
  assert.ok(found);
  const resource = {
    urn: "urn:pulumi:test::documents::aws:iam/policy:Policy::main",
    type: "aws:iam/policy:Policy",
    name: "main",
    properties: { policy: document },
    propertyDependencies: {},
    protect: false,
  };
  return judgeAll(found, [resource], DEFAULT_SETTINGS).length;
}

describe("policies: IAM documents", () => {
  it("reads single values and lists alike", () => {
    const single = parseDocument('{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*","Principal":"*"}}');
    const list = parseDocument({
      Statement: [{ Effect: "Allow", Action: ["s3:*"], Resource: ["*"], Principal: "*" }],
    });
    assert.deepEqual(single, list);
  });

  it("matches patterns as IAM does", () => {
    const reference = (pattern: string): RegExp =>
      new RegExp(
        `^${[...pattern].map((c) => (c === "*" ? ".*" : c === "?" ? "." : c.replace(/\W/, "\\$&"))).join("")}$`,
        "i",
      );
    const letters = fc.stringMatching(/^[ab:*?]{0,8}$/);
    fc.assert(
      fc.property(letters, fc.stringMatching(/^[ab:]{0,10}$/), (pattern, text) => {
        assert.equal(globMatches(pattern, text), reference(pattern).test(text), `${pattern} on ${text}`);
      }),
      { numRuns: 2000 },
    );
  });

  it("does not hang on a pattern made to backtrack", () => {
    const started = performance.now();
    assert.equal(globMatches(`${"*a".repeat(200)}b`, "a".repeat(5000)), false);
    assert.ok(performance.now() - started < 1000);
  });

  for (const [situation, document] of [
    ["text that is no JSON", "{"],
    ["a number", 7],
    ["no statement", "{}"],
    ["statements of wrong types", { Statement: [null, 7, "x", [], { Action: { a: 1 }, Effect: [] }] }],
    ["a document nested a hundred thousand deep", `${'{"Statement":['.repeat(100_000)}${"]}".repeat(100_000)}`],
  ] as [string, unknown][]) {
    it(`finds nothing and does not crash on ${situation}`, () => {
      assert.doesNotThrow(() => parseDocument(document));
      for (const rule of ["iam-no-admin", "iam-no-pass-any-role", "iam-no-wildcard-action"]) {
        assert.equal(findings(rule, document), 0);
      }
    });
  }

  it("judges a policy of ten thousand statements in a moment, and finds the one that matters", () => {
    const statements: object[] = Array.from({ length: 10_000 }, (_, index) => ({
      Effect: "Allow",
      Action: [`s3:Get${index}`],
      Resource: `arn:aws:s3:::bucket-${index}/*`,
    }));
    statements[7000] = { Effect: "Allow", Action: "*", Resource: "*" };
    const document = JSON.stringify({ Statement: statements });
    const started = performance.now();
    assert.equal(findings("iam-no-admin", document), 1);
    assert.equal(findings("iam-no-pass-any-role", document), 1);
    assert.ok(performance.now() - started < 2000);
  });
});

describe("policies: networks", () => {
  it("knows the world in every spelling", () => {
    for (const cidr of ["0.0.0.0/0", "::/0", "0:0:0::/0", " 0.0.0.0/0 ", "10.0.0.0/0", "128.0.0.0/1", "2000::/3"]) {
      assert.ok(isWorld(cidr), cidr);
    }
    for (const cidr of ["10.0.0.0/8", "0.0.0.0/32", "2001:db8::/32", "0.0.0.0", "", "x/0", null, 7]) {
      assert.ok(!isWorld(cidr), String(cidr));
    }
  });
});

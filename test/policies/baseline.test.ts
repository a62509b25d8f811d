import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import {
  audit,
  baselineOf,
  PolicyFileError,
  readBaseline,
  type AuditResult,
  type PolicyConfiguration,
} from "../../policies";
import { temporaryDirectory } from "../setup/temporaryDirectory";
import { audited, INSTANCE, ruleOf } from "./audited";

const DEV: PolicyConfiguration = { environmentClass: "dev" };

describe("policies: baseline", () => {
  const messages: Record<string, string[]> = {};
  const rule = ruleOf({
    check: (({ name }: { name: string }) => (messages[name] ?? []).map((message) => ({ message }))) as never,
  });
  const judge = (found: Record<string, string[]>, baseline?: ReturnType<typeof baselineOf>): AuditResult => {
    for (const name of Object.keys(messages)) delete messages[name];
    Object.assign(messages, found);
    const resources = ["a", "b"].map((name) => audited("test:index:Thing", name));
    return audit(resources, DEV, { rules: [rule], baseline });
  };
  const urns = (findings: readonly { urn?: string }[]): (string | undefined)[] =>
    findings.map(({ urn }) => urn?.split("::").pop());

  it("lets known findings stand, fails new ones and tells those that are gone", () => {
    const baseline = baselineOf(judge({ a: ["size is 3: too small", "no key"] }).violations);
    const { violations, baselined, fixed } = judge({ a: ["no key"], b: ["no key"] }, baseline);
    assert.deepEqual(urns(violations), ["b"]);
    assert.deepEqual(urns(baselined), ["a"]);
    assert.deepEqual(urns(fixed), ["a"]);
  });

  it("knows a finding again whose values have changed", () => {
    const baseline = baselineOf(judge({ a: ['engine is "mysql" 5.7, port 3306'] }).violations);
    const { violations, baselined } = judge({ a: ['engine is "say \\"no\\"" 8.0.1, port 3307'] }, baseline);
    assert.deepEqual([violations.length, baselined.length], [0, 1]);
  });

  it("does not take another finding of the same rule and resource for a known one", () => {
    const baseline = baselineOf(judge({ a: ["engine is old"] }).violations);
    assert.equal(judge({ a: ["storage is small"] }, baseline).violations.length, 1);
  });

  it("knows as many equal findings as it has", () => {
    const baseline = baselineOf(judge({ a: ["ingress[0] is open"] }).violations);
    const { violations, baselined } = judge({ a: ["ingress[0] is open", "ingress[1] is open"] }, baseline);
    assert.deepEqual([violations.length, baselined.length], [1, 1]);
  });

  it("keeps no value of what was found", () => {
    const { violations } = audit([audited(INSTANCE, "orders", { engine: "canary", storageEncrypted: "canary" })], DEV);
    assert.ok(violations.some(({ message }) => message.includes("canary")));
    assert.doesNotMatch(JSON.stringify(baselineOf(violations)), /canary/);
  });

  it("takes no expired waiver in", () => {
    const waiver = { rule: "test-rule", resource: "x y", owner: "o", reason: "r", expires: "2020-01-01" };
    const { violations } = audit([], DEV, { rules: [rule], waivers: [waiver] });
    assert.equal(violations.length, 1);
    const baseline = baselineOf(violations);
    assert.deepEqual(baseline.findings, []);
    assert.equal(audit([], DEV, { rules: [rule], waivers: [waiver], baseline }).violations.length, 1);
  });
});

describe("policies: the file of a baseline", () => {
  const directory = temporaryDirectory("baseline");
  const file = path.join(directory, "baseline.json");

  for (const [situation, text, expected] of [
    ["no JSON", "rules:", /baseline\.json:1:1: is not JSON/],
    ["something else", "[]", /baseline\.json:1:1: is \[\]; it must be object/],
    ["another version", '{"version":2,"findings":[]}', /version: is 2; it must be 1/],
    [
      "an unknown key",
      '{"version":1,"findings":[],"finding":[]}',
      /finding: not a known key\. Did you mean "findings"/,
    ],
    ["a broken finding", '{"version":1,"findings":[{"rule":"a","fingerprint":"x"}]}', /findings\.0\.fingerprint: /],
  ] as const) {
    it(`is refused with ${situation}`, () => {
      fs.writeFileSync(file, text);
      assert.throws(
        () => readBaseline(file),
        (error) => error instanceof PolicyFileError && expected.test(error.message),
      );
    });
  }

  it("is refused when it is not there", () => {
    assert.throws(() => readBaseline(path.join(directory, "none.json")), /there is no such file/);
  });
});

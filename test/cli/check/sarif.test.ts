import assert from "node:assert/strict";
import * as fs from "node:fs";
import Ajv from "ajv";
import { sarifOf } from "../../../cli/check/formats/sarif/sarif";
import { located, requireOrSkip, SARIF_SCHEMA } from "../../setup";
import { HOSTILE, reportOf, violationOf } from "./reports";

describe("SARIF", () => {
  const violations = [
    violationOf(),
    violationOf({
      rule: "k8s-image-digest",
      severity: "low",
      enforcement: "advisory",
      status: "standing",
      urn: "urn:pulumi:a::b::c::other",
    }),
    violationOf({
      rule: "of-another-pack",
      severity: undefined,
      pack: "theirs",
      fix: "",
      publicIds: [],
      frameworks: {},
    }),
    violationOf({ urn: undefined, type: undefined, message: "the whole stack" }),
    violationOf({ message: HOSTILE, place: { file: "work loads/ü/score.yaml", line: 1, column: 1, exact: false } }),
  ];
  const [run] = sarifOf(reportOf({ violations }), "1.2.3").runs;

  it("is valid by the published schema, with and without results", function () {
    requireOrSkip(this, SARIF_SCHEMA);
    const text = fs.readFileSync(located(SARIF_SCHEMA), "utf8");
    const schema = JSON.parse(text) as Record<string, unknown>;
    // Written in draft 4, of which it uses nothing that later drafts read differently but for names of schemas.
    delete schema["$schema"];
    delete schema["id"];
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    for (const report of [reportOf({ violations }), reportOf()]) {
      assert.ok(validate(JSON.parse(JSON.stringify(sarifOf(report, "1.2.3")))), JSON.stringify(validate.errors));
    }
    const broken = { ...sarifOf(reportOf({ violations }), "1.2.3"), version: "2.0" };
    assert.equal(validate(broken), false, "the schema refuses what is wrong");
  });

  it("points at the line that declared the resource, by a relative URI", () => {
    const [location] = run?.results[0]?.locations ?? [];
    assert.deepEqual(location?.physicalLocation, {
      artifactLocation: { uri: "Pulumi.dev.yaml", uriBaseId: "REPOSITORY" },
      region: { startLine: 12, startColumn: 7 },
    });
    assert.equal(
      run?.results[4]?.locations[0]?.physicalLocation.artifactLocation.uri,
      "work%20loads/%C3%BC/score.yaml",
    );
  });

  it("has each rule once, with its help, and results that refer to it", () => {
    const rules = run?.tool.driver.rules ?? [];
    assert.deepEqual(
      rules.map(({ id }) => id),
      ["k8s-image-digest", "of-another-pack", "rds-not-public"],
    );
    for (const { ruleId, ruleIndex } of run?.results ?? []) assert.equal(rules[ruleIndex]?.id, ruleId);
    const rule = rules[2];
    assert.match(rule?.help.markdown ?? "", /\*\*Fix:\*\*[\s\S]*```ts/);
    assert.deepEqual([rule?.defaultConfiguration.level, rule?.properties["security-severity"]], ["error", "9.5"]);
    assert.ok(rule?.properties.tags.includes("CKV_AWS_17"));
  });

  it("has the level of the severity, and says what is new", () => {
    assert.deepEqual(
      run?.results.map(({ level }) => level),
      ["error", "note", "error", "error", "error"],
    );
    assert.deepEqual(
      run?.results.map(({ baselineState }) => baselineState),
      ["new", "unchanged", "new", "new", "new"],
    );
  });

  it("has fingerprints of rule and resource, not of lines and messages", () => {
    const print = (values: Parameters<typeof violationOf>[0]) =>
      sarifOf(reportOf({ violations: [violationOf(values)] }), "1").runs[0]?.results[0]?.partialFingerprints[
        "plinthResource/v1"
      ];
    const place = { file: "x", line: 99, column: 1, exact: true };
    assert.equal(print({}), print({ place, message: "other words" }));
    assert.notEqual(print({}), print({ urn: "urn:pulumi:a::b::c::other" }));
  });
});

import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import * as fc from "fast-check";
import { RULES } from "../../policies";
import { DEFAULT_SETTINGS } from "../../policies/configuration/settings";
import type { Fixture } from "../../policies/fixture";
import { UNKNOWN, type Rule } from "../../policies/rule";
import { fixturesOf, judge, judgeAll, resourcesOf } from "./fixtures";

/** Settings under which every rule has something to judge. */
const STRICT_CLASSES = ["dev", "prod"] as const;

for (const rule of RULES) {
  describe(`policies: ${rule.pack}/${rule.name}`, () => {
    const { pass, fail, unknown } = fixturesOf(rule);

    for (const [situation, fixture] of Object.entries(pass)) {
      it(`passes: ${situation}`, () => assert.deepEqual(judge(rule, fixture), { flagged: [], messages: [] }));
    }
    for (const [situation, fixture] of Object.entries(fail)) {
      it(`flags: ${situation}`, () => {
        const expected = fixture.flagged ?? [fixture.resources[0]?.name ?? "main"];
        assert.deepEqual(judge(rule, fixture).flagged, [...expected].sort());
      });
    }
    for (const [situation, fixture] of Object.entries(unknown)) {
      it(`does not judge: ${situation}`, () => assert.deepEqual(judge(rule, fixture), { flagged: [], messages: [] }));
    }

    it("has fixtures of each kind, an absent attribute among them", () => {
      assert.ok(Object.keys(fail).length > 0 && Object.keys(pass).length > 0 && Object.keys(unknown).length > 0);
      assert.ok("absent attribute" in fail || "absent attribute" in pass);
      for (const fixture of [...Object.values(pass), ...Object.values(fail), ...Object.values(unknown)]) {
        assert.ok(
          fixture.resources.every(({ type }) => rule.types.includes(type)),
          "a fixture of a type it judges not",
        );
      }
    });

    it("survives properties of every wrong type", () =>
      neverCrashes(rule, [...Object.values(pass), ...Object.values(fail)]));

    it("does not judge resources of which nothing is known", () => {
      for (const fixture of Object.values(fail)) {
        const blank = resourcesOf(fixture).map((resource) => ({
          ...resource,
          properties: mapLeaves(resource.properties, () => UNKNOWN) as Record<string, unknown>,
        }));
        const settings = { ...DEFAULT_SETTINGS, ...fixture.settings };
        const before = judgeAll(rule, resourcesOf(fixture), settings).length;
        assert.ok(judgeAll(rule, blank, settings).length <= before);
      }
    });
  });
}

describe("policies: the set of rules", () => {
  it("has unique names in kebab case, each in the folder of its name", () => {
    assert.equal(new Set(RULES.map(({ name }) => name)).size, RULES.length);
    for (const { name } of RULES) assert.match(name, /^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it("says for every rule what it asks, why, and how to fix it", () => {
    for (const rule of RULES) {
      for (const text of [rule.asks, rule.why, rule.fix])
        assert.match(text, /^["A-Z].{15,}\.$/, `${rule.name}: ${text}`);
      assert.ok(rule.example.length > 10, rule.name);
      assert.ok(rule.types.length > 0, rule.name);
    }
  });

  it("has the rules of all packs in its generated table", () => {
    const root = path.join(__dirname, "..", "..", "policies");
    const folders = ["tagging", "cost", "security", "reliability", "architecture"].flatMap((pack) =>
      fs.existsSync(path.join(root, pack))
        ? (fs.readdirSync(path.join(root, pack), { recursive: true }) as string[])
            .filter((file) => path.basename(file) === "rule.ts")
            .map((file) => path.basename(path.dirname(file)))
        : [],
    );
    assert.deepEqual(RULES.map(({ name }) => name).sort(), folders.sort());
  });

  it("names public check ids that exist", function () {
    const data = path.join(__dirname, "..", "..", "..", "shared", "data");
    if (!fs.existsSync(path.join(data, "checkov-aws.txt"))) {
      console.error(`      skipped: ${data} with the lists of public checks is not on this machine`);
      return this.skip();
    }
    const known = ["checkov-aws.txt", "checkov-k8s.txt"].flatMap((file) =>
      fs
        .readFileSync(path.join(data, file), "utf8")
        .split("\n")
        .map((line) => line.split("|", 1)[0]),
    );
    for (const { name, publicIds } of RULES) {
      for (const id of publicIds.filter((each) => !/^AVD-(AWS|KSV|KCV)-\d{4}$/.test(each))) {
        assert.ok(known.includes(id), `${name} names ${id}, which no list has`);
      }
    }
  });
});

function neverCrashes(rule: Rule, fixtures: readonly Fixture[]): void {
  const anything = fc.oneof(
    fc.anything({ maxDepth: 2 }),
    fc.constantFrom(null, undefined, UNKNOWN, "", "{", '{"Statement":[null,1,{"Effect":"Allow","Action":null}]}'),
  );
  fc.assert(
    fc.property(fc.constantFrom(...fixtures), fc.infiniteStream(anything), fc.nat(8), (fixture, values, at) => {
      let leaf = 0;
      const resources = resourcesOf(fixture).map((resource) => ({
        ...resource,
        properties: mapLeaves(resource.properties, (value) => (leaf++ === at ? values.next().value : value)) as Record<
          string,
          unknown
        >,
      }));
      const wild = resources.map((resource) => ({
        ...resource,
        properties: Object.fromEntries(Object.keys(resource.properties).map((key) => [key, values.next().value])),
      }));
      for (const environmentClass of STRICT_CLASSES) {
        const settings = { ...DEFAULT_SETTINGS, ...fixture.settings, environmentClass };
        for (const situation of [resources, wild]) {
          for (const { message } of judgeAll(rule, situation, settings)) assert.equal(typeof message, "string");
        }
      }
    }),
    { numRuns: 60 },
  );
}

function mapLeaves(value: unknown, change: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapLeaves(item, change));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapLeaves(inner, change)]));
  }
  return change(value);
}

import * as assert from "node:assert/strict";
import * as fc from "fast-check";
import { parseTemplate, referencesIn } from "../../../../components/workload/score/placeholders";

describe("placeholders", () => {
  const table: [string, unknown[]][] = [
    ["", []],
    ["plain", [{ text: "plain" }]],
    ["$", [{ text: "$" }]],
    ["$abc", [{ text: "$abc" }]],
    ["$$", [{ text: "$" }]],
    ["$$$$", [{ text: "$$" }]],
    ["$${a.b}", [{ text: "${a.b}" }]],
    ["${a.b", [{ text: "${a.b" }]],
    ["$$$${a.b}", [{ text: "$${a.b}" }]],
    ["$$${a.b}", [{ text: "$" }, { reference: { written: "${a.b}", keys: ["a", "b"] } }]],
    ["${resources.db.host}", [{ reference: { written: "${resources.db.host}", keys: ["resources", "db", "host"] } }]],
    ["${metadata.a\\.b/c}", [{ reference: { written: "${metadata.a\\.b/c}", keys: ["metadata", "a.b/c"] } }]],
    ["${}", [{ reference: { written: "${}", keys: [""] } }]],
    ["x${a.b}y$$z", [{ text: "x" }, { reference: { written: "${a.b}", keys: ["a", "b"] } }, { text: "y$z" }]],
  ];
  for (const [template, parts] of table) {
    it(`reads ${JSON.stringify(template)}`, () => assert.deepEqual(parseTemplate(template), parts));
  }

  /** Braces aside, a text is escaped by doubling its dollars. */
  const escape = (literal: string) => literal.replaceAll("$", "$$$$");
  const plain = fc.string({ unit: fc.constantFrom("$", "}", "a", ".", "\\", "ü", "\n") });
  const text = fc.string({ unit: fc.constantFrom("$", "{", "}", "a", ".", "\\", "ü", "\n") });
  const key = fc.string({ unit: fc.constantFrom("a", "b", ".", "-", "/", "_"), minLength: 1 });

  it("reads an escaped text back as it was", () => {
    fc.assert(
      fc.property(plain, (literal) => {
        assert.deepEqual(parseTemplate(escape(literal)), literal === "" ? [] : [{ text: literal }]);
      }),
    );
  });

  it("finds every reference among any texts, with its keys", () => {
    const written = (keys: string[]) => `\${${keys.map((part) => part.replaceAll(".", "\\.")).join(".")}}`;
    const pieces = fc.array(fc.oneof(plain.map(escape), fc.array(key, { minLength: 2 })));
    fc.assert(
      fc.property(pieces, (given) => {
        const template = given.map((piece) => (typeof piece === "string" ? piece : written(piece))).join("");
        const expected = given.filter((piece) => typeof piece !== "string");
        assert.deepEqual(
          referencesIn(template).map(({ keys }) => keys),
          expected,
        );
      }),
    );
  });

  it("never has two texts side by side, nor an empty one", () => {
    fc.assert(
      fc.property(text, (template) => {
        const kinds = parseTemplate(template).map((part) => ("text" in part ? "text" : "reference"));
        assert.ok(!kinds.join(" ").includes("text text"));
        assert.ok(parseTemplate(template).every((part) => !("text" in part) || part.text !== ""));
      }),
    );
  });
});

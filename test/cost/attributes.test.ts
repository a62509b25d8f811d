import assert from "node:assert/strict";
import { blocks, flag, list, number, text, texts } from "../../cost/attributes";
import { resourcesOf } from "./resources";

const SECRET = Symbol("secret");

function resource(inputs: object, outputs: object = {}) {
  const [found] = resourcesOf([{ type: "test:a:A", inputs, outputs }]);
  assert.ok(found);
  return found;
}

describe("attributes", () => {
  it("are what was declared, else what the cloud answered", () => {
    assert.equal(text(resource({ a: "x" }, { a: "y" }), "a"), "x");
    assert.equal(text(resource({}, { a: "y" }), "a"), "y");
    assert.equal(text(resource({ a: SECRET }, { a: "y" }), "a"), "y");
    assert.equal(text(resource({ a: null }, {}), "a"), undefined);
    assert.equal(text(resource({ a: "" }), "a"), undefined);
  });

  it("may be written as text", () => {
    assert.equal(number(resource({ a: "20" }), "a"), 20);
    assert.equal(number(resource({ a: "twenty" }), "a"), undefined);
    assert.equal(number(resource({ a: " " }), "a"), undefined);
    assert.equal(flag(resource({ a: "true" }), "a"), true);
    assert.equal(flag(resource({ a: "yes" }), "a"), undefined);
    assert.equal(number(resource({ a: 0 }), "a"), 0);
  });

  it("of a single block may be a map or a list of one", () => {
    assert.equal(number(resource({ root: { size: 8 } }), "root.size"), 8);
    assert.equal(number(resource({ root: [{ size: 8 }] }), "root.size"), 8);
    assert.equal(number(resource({ root: [{ size: 8 }, { size: 9 }] }), "root.1.size"), 9);
    assert.equal(blocks(resource({ root: { size: 8 } }), "root").length, 1);
    assert.equal(number(resource({ root: "text" }), "root.size"), undefined);
  });

  it("of a list leave out what is not known", () => {
    assert.deepEqual(texts(resource({ subnets: ["a", SECRET, "b"] }), "subnets"), ["a", "b"]);
    assert.equal(list(resource({ subnets: ["a", SECRET, "b"] }), "subnets").length, 3);
    assert.deepEqual(list(resource({ subnets: SECRET }), "subnets"), []);
  });
});

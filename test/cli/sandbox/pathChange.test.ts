import assert from "node:assert/strict";
import { parseChange, withChange } from "../../../cli/sandbox/pathChange";

describe("a change of a resource behind Pulumi's back", () => {
  const PROPERTIES = { name: "orders", size: 20, tags: { owner: "ops", "a.b": "c" }, ingress: [{ fromPort: 80 }] };
  const changed = (text: string) => withChange(PROPERTIES, parseChange(text), "the database");

  for (const [text, path, value] of [
    ["size=5", ["size"], 5],
    ["name=five", ["name"], "five"],
    ["name=a=b", ["name"], "a=b"],
    ["on=true", ["on"], true],
    ['cidrs=["0.0.0.0/0"]', ["cidrs"], ["0.0.0.0/0"]],
    ["ingress[0].fromPort=22", ["ingress", 0, "fromPort"], 22],
    ['tags["a.b"]=x', ["tags", "a.b"], "x"],
    ["tags.owner=", ["tags", "owner"], undefined],
  ] as const) {
    it(`is read from ${text}`, () => {
      const { segments, value: read } = parseChange(text);
      assert.deepEqual(segments, path);
      assert.deepEqual(read, value);
    });
  }

  it("is made in a copy", () => {
    const { before, after } = changed("ingress[0].fromPort=22");
    assert.equal(before, 80);
    assert.deepEqual(after["ingress"], [{ fromPort: 22 }]);
    assert.equal(PROPERTIES.ingress[0]?.fromPort, 80);
  });

  it("may add and remove keys of a map", () => {
    assert.deepEqual(changed("tags.team=x").after["tags"], { owner: "ops", "a.b": "c", team: "x" });
    assert.deepEqual(changed("tags.owner=").after["tags"], { "a.b": "c" });
  });

  for (const [text, error] of [
    ["siez=5", /the database has no property "siez".*did you mean "size"/],
    ["ingress[3].fromPort=1", /no property "3" \(of ingress\[3\]\.fromPort\)/],
    ["tag.owner=x", /no property "tag".*did you mean "tags"/],
  ] as const) {
    it(`is refused where ${text} leads nowhere`, () => assert.throws(() => changed(text), error));
  }

  for (const text of ["size", "=5", ""]) {
    it(`is not ${JSON.stringify(text)}`, () => assert.throws(() => parseChange(text), /allowed: path=value/));
  }
});

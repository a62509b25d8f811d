import assert from "node:assert/strict";
import { parseChange } from "../../../cli/sandbox/parseChange";

describe("a change of a resource behind Pulumi's back", () => {
  for (const [text, path, value] of [
    ["size=5", "size", 5],
    ["name=five", "name", "five"],
    ["name=a=b", "name", "a=b"],
    ["on=true", "on", true],
    ['cidrs=["0.0.0.0/0"]', "cidrs", ["0.0.0.0/0"]],
    ["ingress[0].fromPort=22", "ingress[0].fromPort", 22],
    ['tags["a.b"]=x', 'tags["a.b"]', "x"],
    ["tags.owner=", "tags.owner", undefined],
  ] as const) {
    it(`is read from ${text}`, () => assert.deepEqual(parseChange(text), { path, value }));
  }

  for (const text of ["size", "=5", ""]) {
    it(`is not ${JSON.stringify(text)}`, () => assert.throws(() => parseChange(text), /allowed: path=value/));
  }
});

import assert from "node:assert/strict";
import { allNamed, namedBy, naming } from "../../../policies/relations/references";
import type { RuleResource } from "../../../policies/rule";

const MANY = 5_000;

function resource(name: string, properties: object, dependencies: readonly string[] = []): RuleResource {
  return {
    urn: `urn:${name}`,
    type: "any:of/them:Them",
    name,
    properties: properties as Record<string, unknown>,
    propertyDependencies: dependencies.length === 0 ? {} : { group: dependencies },
    protect: false,
  };
}

const many = (make: (index: number) => RuleResource): RuleResource[] => Array.from({ length: MANY }, (_, i) => make(i));

describe("policies: which resource names which", () => {
  const first = resource("first", { id: "group-1" });
  const second = resource("second", { id: "group-2" });

  it("finds what a property was computed from, and what it holds, alone or in a list", () => {
    const byUrn = resource("by-urn", {}, ["urn:first"]);
    const byValue = resource("by-value", { group: "group-2" });
    const both = resource("both", { group: ["group-2", "group-3"] }, ["urn:first"]);
    const neither = resource("neither", { group: "group-3" });
    const named = namedBy([byUrn, byValue, both, neither], "group", [first, second], ["id"]);
    assert.deepEqual([...(named.get(byUrn) ?? [])], [first]);
    assert.deepEqual([...(named.get(byValue) ?? [])], [second]);
    assert.deepEqual(new Set(named.get(both)), new Set([first, second]));
    assert.equal(named.has(neither), false);
    const by = naming([byUrn, byValue, both, neither], "group", [first, second], ["id"]);
    assert.deepEqual(new Set(by.get(first)), new Set([byUrn, both]));
    assert.deepEqual(new Set(by.get(second)), new Set([byValue, both]));
    assert.deepEqual(allNamed([byValue, neither], "group", [first, second], ["id"]), new Set([second]));
  });

  it("keeps one set for all that name the same ones, however many share a name", () => {
    const groups = many((index) => resource(`group-${index}`, { id: "shared" }));
    const users = many((index) => resource(`user-${index}`, { group: "shared" }));
    assert.equal(new Set(namedBy(users, "group", groups, ["id"]).values()).size, 1);
    assert.equal(new Set(naming(users, "group", groups, ["id"]).values()).size, 1);
    assert.equal(allNamed(users, "group", groups, ["id"]).size, MANY);
  });

  it("gathers those that name one resource each in a way of its own", () => {
    const users = many((index) => resource(`user-${index}`, { group: [`group-${index}`] }, ["urn:first"]));
    const groups = [first, ...many((index) => resource(`own-${index}`, { id: `group-${index}` }))];
    assert.equal(naming(users, "group", groups, ["id"]).get(first)?.length, MANY);
  });
});

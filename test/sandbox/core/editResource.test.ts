import assert from "node:assert/strict";
import { editResource } from "../../../sandbox/cloud/editResource";

describe("a resource of the sandbox edited", () => {
  const RESOURCE = {
    type: "aws:rds/instance:Instance",
    id: "orders",
    urn: "urn:pulumi:dev::shop::aws:rds/instance:Instance::orders",
    inputs: { size: 20, tags: { owner: "ops", "a.b": "c" }, ingress: [{ fromPort: 80 }] },
    outputs: {
      arn: "arn:aws:x",
      size: 20,
      tags: { owner: "ops", "a.b": "c" },
      ingress: [{ fromPort: 80 }],
      port: 5432,
    },
  };
  const edited = (path: string, value: unknown) => editResource(RESOURCE as never, [{ path, value }]);

  it("changes inputs and outputs of a copy", () => {
    const { resource, edited: made } = edited("ingress[0].fromPort", 22);
    assert.deepEqual(resource.outputs["ingress"], [{ fromPort: 22 }]);
    assert.deepEqual(resource.inputs["ingress"], [{ fromPort: 22 }]);
    assert.deepEqual(made, [{ path: "ingress[0].fromPort", before: 80, after: 22 }]);
    assert.equal(RESOURCE.outputs.ingress[0]?.fromPort, 80);
  });

  it("takes and loses keys of a map", () => {
    assert.deepEqual(edited("tags.team", "x").resource.outputs["tags"], { owner: "ops", "a.b": "c", team: "x" });
    assert.deepEqual(edited("tags.owner", undefined).resource.outputs["tags"], { "a.b": "c" });
    assert.deepEqual(edited('tags["a.b"]', "d").resource.outputs["tags"], { owner: "ops", "a.b": "d" });
  });

  it("takes several changes, or none when one of them leads nowhere", () => {
    const { resource } = editResource(RESOURCE as never, [
      { path: "size", value: 30 },
      { path: "tags.team", value: "x" },
    ]);
    assert.equal(resource.inputs["size"], 30);
    assert.throws(() =>
      editResource(RESOURCE as never, [
        { path: "size", value: 1 },
        { path: "siez", value: 1 },
      ]),
    );
  });

  for (const [path, error] of [
    ["siez", /has no property "siez".*Did you mean "size"/],
    ["ingress[3].fromPort", /no property "3" \(of ingress\[3\]\.fromPort\)/],
    ["tag.owner", /no property "tag".*Did you mean "tags"/],
    ["arn", /identity and cannot be changed/],
    ["[]", /not a property path/],
    ["tags..x", /not a property path|no property/],
  ] as const) {
    it(`is refused where ${path} leads nowhere`, () => assert.throws(() => edited(path, "x"), error));
  }
});

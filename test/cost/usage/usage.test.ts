import assert from "node:assert/strict";
import { ESTIMATORS, defineEstimator, usageProblems, usageResolver, type UsageValues } from "../../../cost";
import { resourcesOf } from "../resources";

const NAT = "aws:ec2/natGateway:NatGateway";

function messages(document: unknown): string[] {
  return usageProblems(document, ESTIMATORS).map(
    ({ path, message, atKey }) => `${path}${atKey ? " (key)" : ""}: ${message}`,
  );
}

describe("usage document", () => {
  it("that says nothing is fine", () => {
    for (const document of [undefined, null, {}, { version: 0.1 }, { resource_usage: null }]) {
      assert.deepEqual(messages(document), []);
    }
  });

  it("can name types as Pulumi and as Terraform do, resources by name, URN and pattern", () => {
    const document = {
      profile: "small",
      resource_type_default_usage: { [NAT]: { monthly_data_processed_gb: 1 }, aws_eip: {} },
      resource_usage: { main: { monthly_data_processed_gb: 2 }, "urn:*::orders-*": { monthly_hrs: 100 } },
    };
    assert.deepEqual(messages(document), []);
  });

  for (const [what, document, expected] of [
    [
      "an unknown section",
      { resource_usages: {} },
      /^\/resource_usages \(key\): unknown key .*Did you mean "resource_usage"\?/,
    ],
    [
      "an unknown profile",
      { profile: "smal" },
      /^\/profile: is "smal"; allowed: small, medium, large\. Did you mean "small"\?/,
    ],
    [
      "an unknown type",
      { resource_type_default_usage: { "aws:ec2/natgateway:NatGateway": {} } },
      /^\/resource_type_default_usage\/aws:ec2~1natgateway:NatGateway \(key\): .*Did you mean "aws:ec2\/natGateway:NatGateway"\?/,
    ],
    [
      "an unknown key of a type",
      { resource_type_default_usage: { [NAT]: { monthly_data_procesed_gb: 1 } } },
      /monthly_data_procesed_gb \(key\): unknown key.*Did you mean "monthly_data_processed_gb"\?/,
    ],
    [
      "a negative number",
      { resource_type_default_usage: { [NAT]: { monthly_data_processed_gb: -1 } } },
      /monthly_data_processed_gb: is -1; allowed: a number of GB, 0 or more/,
    ],
    [
      "a text for a number",
      { resource_usage: { main: { monthly_data_processed_gb: "10" } } },
      /is "10"; allowed: a number/,
    ],
    ["an unknown key of a resource", { resource_usage: { main: { monthly_hr: 1 } } }, /Did you mean "monthly_hrs"\?/],
    [
      "a name that is not one of some",
      { resource_usage: { main: { operating_system: "linx" } } },
      /Did you mean "linux"\?/,
    ],
    ["a fraction for a whole number", { resource_usage: { main: { instances: 1.5 } } }, /a whole number of machines/],
    ["more hours than a month has", { resource_usage: { main: { monthly_hrs: 745 } } }, /at most 744/],
    ["a list", [], /is a list; allowed: a map/],
    ["a list for usage", { resource_usage: { main: [] } }, /\/resource_usage\/main: is a list/],
    ["infinity", { resource_usage: { main: { monthly_hrs: Infinity } } }, /allowed: a number/],
  ] as const) {
    it(`with ${what} is refused, and where`, () => {
      const [message, ...others] = messages(document);
      assert.match(message ?? "", expected);
      assert.deepEqual(others, []);
    });
  }
});

describe("usage of a resource", () => {
  const estimator = defineEstimator({
    types: ["test:a:A"],
    terraformTypes: ["test_a"],
    usage: {
      plain: { type: "number", unit: "GB", description: "", default: 1, profiles: { small: 2, medium: 3, large: 4 } },
      open: { type: "number", unit: "GB", description: "" },
      part: {
        type: "object",
        description: "",
        properties: {
          one: { type: "number", unit: "GB", description: "", default: 0, profiles: { small: 5, medium: 6, large: 7 } },
          two: { type: "boolean", description: "", default: false },
        },
      },
    },
    estimate: () => [],
  });
  const [resource] = resourcesOf([{ type: "test:a:A", name: "orders-db", inputs: {} }]);
  assert.ok(resource);

  it("is the defaults when nobody says anything", () => {
    assert.deepEqual(usageResolver()(resource, estimator), { plain: 1, open: undefined, part: { one: 0, two: false } });
  });

  it("is the profile's, where it has values", () => {
    assert.deepEqual(usageResolver({}, "medium")(resource, estimator), {
      plain: 3,
      open: undefined,
      part: { one: 6, two: false },
    });
    assert.equal(usageResolver({ profile: "large" })(resource, estimator)["plain"], 4);
  });

  it("is the most precise that somebody gave, key by key", () => {
    const plain = (value: number) => ({ plain: value });
    const layers = [
      ["type in Terraform", { resource_type_default_usage: { test_a: plain(10) } }],
      ["type", { resource_type_default_usage: { test_a: plain(10), "test:a:A": plain(11) } }],
      [
        "pattern",
        { resource_type_default_usage: { "test:a:A": plain(10) }, resource_usage: { "orders-*": plain(11) } },
      ],
      ["later pattern", { resource_usage: { "*": plain(10), "*-db": plain(11) } }],
      ["name", { resource_usage: { "orders-db": plain(11), "*-db": plain(10) } }],
      ["URN", { resource_usage: { [resource.urn]: plain(11), "orders-db": plain(10) } }],
    ] as const;
    for (const [name, file] of layers) {
      const { plain: value }: UsageValues = usageResolver(file)(resource, estimator);
      assert.equal(value, name === "type in Terraform" ? 10 : 11, name);
    }
    const mixed = usageResolver({
      resource_usage: { "*": { part: { one: 9 } }, "orders-db": { part: { two: true } } },
    });
    assert.deepEqual(mixed(resource, estimator)["part"], { one: 9, two: true });
  });

  it("leaves out keys of other types, and resources that a pattern does not fit", () => {
    const resolve = usageResolver({ resource_usage: { "orders-db": { other: 1 }, "payments-*": { plain: 9 } } });
    assert.deepEqual(resolve(resource, estimator), { plain: 1, open: undefined, part: { one: 0, two: false } });
  });
});

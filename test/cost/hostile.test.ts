import assert from "node:assert/strict";
import { estimate, ESTIMATORS, type PricedResource } from "../../cost";
import { FIXTURES } from "../../cost/generated/fixtures";
import { book } from "./book";
import { resourcesOf } from "./resources";

/** What an export may hold in a property's place: of other types, secret, unknown, far too deep. */
const ODD: readonly unknown[] = [
  null,
  "",
  "odd",
  0,
  1e9,
  true,
  [],
  {},
  [null],
  [[{}]],
  Symbol("secret"),
  { a: { b: [1] } },
];

/** The value with each of its parts in turn replaced. */
function* withReplaced(value: unknown, odd: unknown): Generator<unknown> {
  yield odd;
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    for (const changed of withReplaced(inner, odd)) {
      yield Array.isArray(value)
        ? value.map((each: unknown, index) => (String(index) === key ? changed : each))
        : { ...value, [key]: changed };
    }
  }
}

function check(resources: readonly PricedResource[]): void {
  const result = estimate({
    resources,
    region: "us-east-1",
    book: (region) => (region === "us-east-1" ? book : undefined),
  });
  for (const { components } of result.resources) {
    for (const { name, quantity, monthly } of components) {
      assert.ok(Number.isFinite(quantity) && quantity >= 0 && Number.isFinite(monthly), `${name}: ${quantity}`);
    }
  }
}

describe("estimators, given what they do not expect,", () => {
  for (const [module, fixtures] of Object.entries(FIXTURES)) {
    it(`give finite quantities and throw nothing: ${module}`, () => {
      for (const fixture of Object.values(fixtures)) {
        const [first, ...others] = resourcesOf(fixture.resources);
        assert.ok(first);
        for (const odd of ODD) {
          for (const inputs of withReplaced(first.inputs, odd)) {
            if (typeof inputs !== "object" || inputs === null) continue;
            check([{ ...first, inputs: inputs as Record<string, unknown> }, ...others]);
          }
        }
      }
    });
  }

  it("need no input at all", () => {
    for (const type of ESTIMATORS.flatMap(({ types }) => types)) check(resourcesOf([{ type, inputs: {} }]));
  });
});

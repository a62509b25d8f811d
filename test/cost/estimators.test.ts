import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { estimate, ESTIMATORS, type Component, usageResolver } from "../../cost";
import type { Fixture } from "../../cost/fixture";
import { estimatorTable, fixtureTable } from "../../cost/generation/estimatorTable";
import { FIXTURES } from "../../cost/generated/fixtures";
import { valuesProblems } from "../../cost/usage/usageProblems";
import { book } from "./book";
import { resourcesOf } from "./resources";

const cost = path.join(__dirname, "..", "..", "cost");

interface Arithmetic {
  quantity: number;
  unit: string;
  price: number;
  /** The product as written, and to how many places. */
  product: number;
  places: number;
}

/** `730 hours × 0.017 = 12.41` */
function arithmeticOf(text: string): Arithmetic {
  const [, quantity, unit, price, product] = /^([\d.,]+) (.+) × ([\d.,]+) = ([\d.,]+)$/.exec(text) ?? [];
  if (quantity === undefined || unit === undefined || price === undefined || product === undefined) {
    assert.fail(`not "quantity unit × price = product": ${text}`);
  }
  const figure = (written: string) => Number(written.replaceAll(",", ""));
  const places = product.split(".")[1]?.length ?? 0;
  return { quantity: figure(quantity), unit, price: figure(price), product: figure(product), places };
}

function nameOf({ name, group }: Pick<Component, "name" | "group">): string {
  return group === undefined ? name : `${group}: ${name}`;
}

function estimateOf(fixture: Fixture) {
  const resources = resourcesOf(fixture.resources);
  const [first] = resources;
  assert.ok(first, "a fixture has a resource");
  const result = estimate({
    resources,
    region: "us-east-1",
    date: fixture.date ?? "2026-09-01",
    book: (region) => (region === book.region ? book : undefined),
    usage: usageResolver({ resource_usage: { [first.urn]: fixture.usage ?? {} } }),
  });
  return {
    components: result.resources.find(({ urn }) => urn === first.urn)?.components ?? [],
    missing: result.unpriced.find(({ urn }) => urn === first.urn)?.missing ?? [],
    estimator: ESTIMATORS.find(({ types }) => types.includes(first.type)),
  };
}

function close(actual: number, expected: number, what: string): void {
  assert.ok(
    Math.abs(actual - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
    `${what}: ${actual}, not ${expected}`,
  );
}

function check(fixture: Fixture): void {
  const { components, missing, estimator } = estimateOf(fixture);
  assert.ok(estimator, "the first resource has an estimator");
  assert.deepEqual(valuesProblems("", fixture.usage, estimator.usage, Object.keys(estimator.usage)), []);
  assert.deepEqual(components.map(nameOf).sort(), Object.keys(fixture.components).sort());
  for (const component of components) {
    const name = nameOf(component);
    const { quantity, unit, price, product, places } = arithmeticOf(fixture.components[name] ?? "");
    assert.equal((quantity * price).toFixed(places), product.toFixed(places), `${name}: ${quantity} × ${price}`);
    close(component.quantity, quantity, `quantity of ${name}`);
    assert.equal(component.unit, unit, name);
    close(component.price, price, `price of ${name}`);
    close(component.monthly, quantity * price, name);
  }
  assert.deepEqual(
    missing.map(({ component, group }) => nameOf({ name: component, group })).sort(),
    [...(fixture.missing ?? [])].sort(),
  );
  const sum = components.reduce((total, { monthly }) => total + monthly, 0);
  assert.ok(Math.abs(sum - fixture.monthly) <= 0.005 + 1e-9, `the month costs ${sum}, not ${fixture.monthly}`);
}

describe("estimators", () => {
  for (const [module, fixtures] of Object.entries(FIXTURES)) {
    describe(module, () => {
      for (const [situation, fixture] of Object.entries(fixtures)) it(situation, () => check(fixture));
    });
  }

  it("have fixtures, each with a cost and each type in one of them", () => {
    const inFixtures = new Set(
      Object.values(FIXTURES).flatMap((fixtures) => Object.values(fixtures).map(({ resources }) => resources[0]?.type)),
    );
    const without = ESTIMATORS.filter(({ types }) => !types.some((type) => inFixtures.has(type)));
    assert.deepEqual(
      without.map(({ types }) => types[0]),
      [],
    );
  });

  it("claim each type once", () => {
    const types = ESTIMATORS.flatMap((estimator) => estimator.types);
    assert.deepEqual(types, [...new Set(types)]);
  });

  it("are all in the generated tables", () => {
    const written = (name: string) =>
      fs
        .readFileSync(path.join(cost, "generated", name), "utf8")
        .replace(/\s+/g, "")
        .replace(/,(?=[\]}])/g, "");
    const expected = (table: string) => table.replace(/\s+/g, "").replace(/,(?=[\]}])/g, "");
    assert.ok(written("estimators.ts").endsWith(expected(estimatorTable(cost))), "run npm run generate:estimators");
    assert.ok(written("fixtures.ts").endsWith(expected(fixtureTable(cost))), "run npm run generate:estimators");
  });

  it("cost nothing more when a usage default or profile is missing: profiles ascend", () => {
    for (const { types, usage } of ESTIMATORS) {
      for (const [key, property] of Object.entries(usage)) {
        if (property.type !== "number" && property.type !== "integer") continue;
        const { small, medium, large } = property.profiles ?? { small: 0, medium: 0, large: 0 };
        assert.ok(small <= medium && medium <= large, `${types[0]}: ${key}`);
      }
    }
  });
});

import assert from "node:assert/strict";
import { SHIPPED_RULES } from "../../../../cost/pricebook/refresh/rules";
import { compileRule } from "../../../../cost/pricebook/refresh/skuRule";
import { multiplierOf } from "../../../../cost/pricebook/tiers";
import { book } from "../../book";

const rules = SHIPPED_RULES.flatMap(({ offer, skus }) => skus.map((sku) => ({ offer, ...sku })));

/** A key pattern as an expression. */
function pattern(key: string): RegExp {
  return new RegExp(`^${key.replaceAll(".", "\\.").replace(/\{\w+\}/g, "[^/]+")}$`);
}

/** The rule that a key is of: the one with the fewest placeholders. */
function ruleOf(key: string): (typeof rules)[number] | undefined {
  const meant = rules.filter((rule) => pattern(rule.key).test(key));
  const placeholders = ({ key: own }: { key: string }) => own.split("{").length;
  const fewest = Math.min(...meant.map(placeholders));
  const best = meant.filter((rule) => placeholders(rule) === fewest);
  assert.ok(best.length <= 1, `${key} is of several rules: ${best.map((rule) => rule.key).join(", ")}`);
  return best[0];
}

describe("rules for the price list", () => {
  const keysOf = new Map<unknown, string[]>();
  for (const key of book.keys()) {
    const rule = ruleOf(key);
    keysOf.set(rule, [...(keysOf.get(rule) ?? []), key]);
  }

  for (const rule of rules) {
    it(`${rule.offer}: ${rule.key}`, () => {
      const keys = keysOf.get(rule) ?? [];
      assert.ok(keys.length > 0, "no key of the shipped book is of it");
      for (const key of keys) assert.equal(book.find(key)?.unit, rule.unit, key);
      const counted = multiplierOf(rule.unit);
      if (counted > 1) assert.equal(rule.per, counted, "a price for many is that of one, times many");
      compileRule(rule);
    });
  }
});

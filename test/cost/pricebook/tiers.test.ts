import assert from "node:assert/strict";
import fc from "fast-check";
import type { PriceTier } from "../../../cost/pricebook/entry";
import { applyTiers, multiplierOf, tierName } from "../../../cost/pricebook/tiers";

const TIERS: readonly PriceTier[] = [{ upTo: 100, price: 1 }, { upTo: 300, price: 0.5 }, { price: 0.1 }];

/** Ascending bounds with any prices. */
const anyTiers = fc
  .uniqueArray(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 5 })
  .chain((bounds) =>
    fc
      .array(fc.integer({ min: 0, max: 1000 }), { minLength: bounds.length + 1, maxLength: bounds.length + 1 })
      .map((prices): PriceTier[] => {
        const ascending = [...bounds].sort((a, b) => a - b);
        return prices.map((price, index) => ({ upTo: ascending[index], price }));
      }),
  );

const quantity = fc.integer({ min: 0, max: 3_000_000 });

function cost(amount: number, tiers: readonly PriceTier[]): number {
  return applyTiers(amount, tiers).reduce((sum, share) => sum + share.quantity * share.price, 0);
}

describe("tiers", () => {
  for (const [amount, shares, total] of [
    [0, [0, 0, 0], 0],
    [99, [99, 0, 0], 99],
    [100, [100, 0, 0], 100],
    [101, [100, 1, 0], 100.5],
    [300, [100, 200, 0], 200],
    [1300, [100, 200, 1000], 300],
  ] as const) {
    it(`split ${amount} into ${shares.join(", ")}`, () => {
      assert.deepEqual(
        applyTiers(amount, TIERS).map((share) => share.quantity),
        shares,
      );
      assert.equal(cost(amount, TIERS), total);
    });
  }

  it("lose nothing: the shares add up to the quantity", () => {
    fc.assert(
      fc.property(quantity, anyTiers, (amount, tiers) => {
        const sum = applyTiers(amount, tiers).reduce((all, share) => all + share.quantity, 0);
        assert.equal(sum, amount);
      }),
    );
  });

  it("fill from below: a tier gets something only when the one before is full", () => {
    fc.assert(
      fc.property(quantity, anyTiers, (amount, tiers) => {
        const shares = applyTiers(amount, tiers);
        shares.slice(1).forEach((share, index) => {
          const before = shares[index];
          if (share.quantity > 0) assert.equal(before?.quantity, (before?.upTo ?? 0) - (before?.from ?? 0));
        });
      }),
    );
  });

  it("never make more cost less", () => {
    fc.assert(
      fc.property(quantity, quantity, anyTiers, (amount, more, tiers) => {
        assert.ok(cost(amount + more, tiers) >= cost(amount, tiers));
      }),
    );
  });

  for (const [bounds, unit, name] of [
    [{ from: 0, upTo: 10_240 }, "GB", "first 10TB"],
    [{ from: 10_240, upTo: 51_200 }, "GB", "next 40TB"],
    [{ from: 153_600 }, "GB", "over 150TB"],
    [{ from: 512_000, upTo: 1_048_576 }, "GB", "next 524TB"],
    [{ from: 0, upTo: 1_048_576 }, "GB", "first 1PB"],
    [{ from: 0, upTo: 333 }, "1M requests", "first 333M"],
    [{ from: 333, upTo: 1000 }, "1M requests", "next 667M"],
    [{ from: 20_000 }, "1M requests", "over 20B"],
    [{ from: 0, upTo: 6e9 }, "GB-second", "first 6B"],
    [{ from: 100_000, upTo: 500_000 }, "evaluation", "next 400K"],
    [{ from: 0.01 }, "100k notifications", "over 1K"],
    [{ from: 0 }, "hour", "all"],
  ] as const) {
    it(`call ${JSON.stringify(bounds)} of ${unit} "${name}"`, () => assert.equal(tierName(bounds, unit), name));
  }

  for (const [unit, multiplier] of [
    ["hour", 1],
    ["1M requests", 1e6],
    ["100k events", 1e5],
    ["10k requests", 1e4],
    ["1000 requests", 1000],
    ["1B samples", 1e9],
  ] as const) {
    it(`count ${multiplier} in ${unit}`, () => assert.equal(multiplierOf(unit), multiplier));
  }
});

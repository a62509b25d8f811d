import type { PriceEntry, PriceTier } from "./entry";

/** The part of a quantity that falls into one tier. */
export interface TierShare {
  /** Bounds of the tier, in the entry's unit; no `upTo` in the last one. */
  from: number;
  upTo?: number;
  /** Per unit. */
  price: number;
  /** How much of the quantity is in the tier, in the entry's unit. */
  quantity: number;
}

/** An entry's tiers; an untiered price is one tier without end. */
export function tiersOf(entry: Pick<PriceEntry, "price" | "tiers">): readonly PriceTier[] {
  return entry.tiers ?? [{ price: entry.price ?? 0 }];
}

/**
 * Splits a month's quantity over the tiers of a price: each tier prices only what falls between its bounds.
 *
 * @param quantity in the entry's unit, 0 or more.
 * @returns a share for every tier, also for those that get nothing.
 */
export function applyTiers(quantity: number, tiers: readonly PriceTier[]): TierShare[] {
  let from = 0;
  return tiers.map(({ upTo, price }) => {
    const share = { from, upTo, price, quantity: Math.max(0, Math.min(quantity, upTo ?? Infinity) - from) };
    from = upTo ?? Infinity;
    return share;
  });
}

const BINARY = [
  { size: 1024 ** 2, suffix: "PB" },
  { size: 1024, suffix: "TB" },
  { size: 1, suffix: "GB" },
];
const DECIMAL = [
  { size: 1e9, suffix: "B" },
  { size: 1e6, suffix: "M" },
  { size: 1e3, suffix: "K" },
  { size: 1, suffix: "" },
];

/**
 * How a tier is called: `first 10TB`, `next 40TB`, `over 150TB`; of counts `first 333M`, `over 1B`.
 *
 * @param unit unit of the bounds, e.g. `GB`, `1M requests`.
 */
export function tierName({ from, upTo }: Pick<TierShare, "from" | "upTo">, unit: string): string {
  const size = (amount: number) => sizeName(amount, unit);
  if (upTo === undefined) return from === 0 ? "all" : `over ${size(from)}`;
  return from === 0 ? `first ${size(upTo)}` : `next ${size(upTo - from)}`;
}

function sizeName(amount: number, unit: string): string {
  const data = /^GB(-month)?$/.test(unit);
  const count = amount * (data ? 1 : multiplierOf(unit));
  const step = (data ? BINARY : DECIMAL).find(({ size }) => count >= size) ?? { size: 1, suffix: data ? "GB" : "" };
  return `${Number((count / step.size).toPrecision(6))}${step.suffix}`;
}

/** How many single things one unit is: 1,000,000 of `1M requests`, 1 of `hour`. */
export function multiplierOf(unit: string): number {
  const [, count = "1", scale = ""] = /^(\d+)([kKMB]?) /.exec(unit) ?? [];
  const step = DECIMAL.find(({ suffix }) => suffix !== "" && suffix === scale.toUpperCase());
  return Number(count) * (step?.size ?? 1);
}

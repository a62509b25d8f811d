import type { Component, MissingPrice } from "./component";
import type { CostItem, PricedItem } from "./item";
import type { PriceEntry } from "./pricebook/entry";
import type { PriceBook } from "./pricebook/priceBook";
import { applyTiers, tierName, tiersOf } from "./pricebook/tiers";

/** Items with their prices, and what has none. */
export interface PricedItems {
  components: Component[];
  missing: MissingPrice[];
}

/** Looks up the price of each item. What the book lacks is missing, never 0. */
export function priceItems(items: readonly CostItem[], book: PriceBook): PricedItems {
  const priced: PricedItems = { components: [], missing: [] };
  for (const item of items) {
    if (!("key" in item)) {
      priced.missing.push({ component: item.name, reason: item.reason, group: item.group });
      continue;
    }
    const entry = book.find(item.key);
    if (entry === undefined) priced.missing.push(missing(item, book));
    else priced.components.push(...componentsOf(item, entry));
  }
  return priced;
}

function missing({ name, key, quantity, unit, group }: PricedItem, book: PriceBook): MissingPrice {
  const nearest = book.nearest(key);
  const hint = nearest === undefined ? "" : `; the most similar key is ${nearest}`;
  return {
    component: name,
    reason: `the price book of ${book.region} has no ${key}${hint}`,
    key,
    nearest,
    quantity,
    unit,
    group,
  };
}

/** One component, or one for each tier that the quantity reaches; a free allowance is no component. */
function componentsOf(item: PricedItem, entry: PriceEntry): Component[] {
  const scale = item.scale ?? 1;
  const shares = applyTiers(item.quantity * scale, tiersOf(entry)).filter(({ price }) => price > 0);
  const reached = shares.filter(({ quantity }) => quantity > 0);
  return (reached.length > 0 ? reached : shares.slice(0, 1)).map((share) => {
    const name = entry.tiers === undefined ? item.name : `${item.name} (${tierName(share, entry.unit)})`;
    const price = share.price * scale;
    const quantity = share.quantity / scale;
    return {
      name,
      quantity,
      unit: item.unit,
      price,
      monthly: quantity * price,
      usageBased: item.usageBased ?? false,
      priceKey: item.key,
      approximate: entry.approximate,
      group: item.group,
    };
  });
}

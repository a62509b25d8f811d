import type { PriceEntry, PriceTier } from "../entry";
import { type CompiledRule, compileRule, keyOfRow, type OfferRules, type PriceRow } from "./skuRule";

interface Collected {
  unit: string;
  /** By the quantity they begin at, in the book's unit. */
  tiers: Map<number, PriceTier>;
  /** SKUs of different prices have the same key: none can be taken. */
  ambiguous: boolean;
}

/** Hours of the terms that reservations are sold for. */
const TERM_HOURS: Readonly<Record<string, number>> = { "1yr": 8760, "3yr": 26_280 };

/** Picks the prices of the book out of an offer's rows. */
export class Collector {
  private readonly rules = new Map<string, CompiledRule[]>();
  private readonly collected = new Map<string, Collected>();
  private readonly reservations = new Map<string, number>();
  /** Of the rows that were taken. */
  currency: string | undefined;

  constructor(
    { skus }: OfferRules,
    private readonly withReserved: boolean,
  ) {
    for (const rule of skus.map(compileRule)) {
      for (const family of rule.families) this.rules.set(family, [...(this.rules.get(family) ?? []), rule]);
    }
  }

  take(row: PriceRow): void {
    const reserved = row.termType === "Reserved";
    if (reserved ? !this.withReserved : row.termType !== "OnDemand") return;
    if (!Number.isFinite(row.price)) return;
    for (const rule of this.rules.get(row.attribute("productFamily")) ?? []) {
      if (reserved && rule.reserved !== true) continue;
      const groups = rule.matches(row);
      if (groups === undefined) continue;
      this.currency ??= row.currency;
      if (rule.ignoreFree === true && row.price === 0) continue;
      if (reserved) this.reserve(keyOfRow(rule, row, groups), row);
      else this.price(keyOfRow(rule, row, groups), rule, row);
    }
  }

  /** @returns the entries, and the keys that no single price could be found for. */
  entries(source: string, date: string): { entries: PriceEntry[]; ambiguous: string[] } {
    const entries: PriceEntry[] = [];
    const ambiguous: string[] = [];
    for (const [key, { unit, tiers, ambiguous: several }] of this.collected) {
      const sorted = [...tiers].sort(([a], [b]) => a - b).map(([, tier]) => tier);
      const priced = priceOf(sorted);
      if (several || (priced === undefined && sorted.length > 1)) ambiguous.push(key);
      else if (priced !== undefined) entries.push({ key, unit, ...priced, source, date });
    }
    for (const [key, price] of this.reservations) {
      if (price > 0) entries.push({ key, unit: "hour", price: exact(price), source, date });
    }
    return { entries, ambiguous };
  }

  private price(key: string, { unit, per = 1 }: CompiledRule, row: PriceRow): void {
    const known = this.collected.get(key) ?? { unit, tiers: new Map<number, PriceTier>(), ambiguous: false };
    const from = exact(row.from / per);
    const tier = { ...(row.upTo !== Infinity && { upTo: exact(row.upTo / per) }), price: exact(row.price * per) };
    const same = known.tiers.get(from);
    if (same !== undefined && (same.price !== tier.price || same.upTo !== tier.upTo)) known.ambiguous = true;
    known.tiers.set(from, tier);
    this.collected.set(key, known);
  }

  /** What is paid first is spread over the hours of the term, and added to what is paid each hour. */
  private reserve(key: string, row: PriceRow): void {
    const term = row.attribute("leaseContractLength").replace(" ", "");
    const hours = TERM_HOURS[term];
    const option = row.attribute("purchaseOption").toLowerCase().replaceAll(" ", "-");
    const offering = row.attribute("offeringClass").toLowerCase();
    if (hours === undefined || option === "") return;
    const parts = [offering, `${term.replace("yr", "")}-year`, option].filter((part) => part !== "");
    const below = key.replace(/\/hour$/, `/reserved/${parts.join("/")}/hour`);
    const hourly = row.unit === "Quantity" ? row.price / hours : row.price;
    this.reservations.set(below, (this.reservations.get(below) ?? 0) + hourly);
  }
}

/** Decimal fractions times powers of ten stay decimal. */
function exact(value: number): number {
  return Number(value.toPrecision(12));
}

/** A price, or tiers that follow each other from nothing to the end; undefined when they do not, or all is free. */
function priceOf(tiers: readonly PriceTier[]): Pick<PriceEntry, "price" | "tiers"> | undefined {
  if (tiers.every(({ price }) => price === 0)) return undefined;
  const [first] = tiers;
  if (tiers.length === 1) return first?.upTo === undefined ? { price: first?.price } : undefined;
  const ends = tiers.map(({ upTo }) => upTo);
  const ascending = ends.every((end, index) =>
    index === ends.length - 1 ? end === undefined : end !== undefined && end > (ends[index - 1] ?? 0),
  );
  return ascending ? { tiers: [...tiers] } : undefined;
}

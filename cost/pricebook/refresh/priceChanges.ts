import type { PriceEntry } from "../entry";

/** What a refresh found. */
export interface PriceChanges {
  /** Prices that differ from the book's. */
  changed: { key: string; before: PriceEntry; after: PriceEntry }[];
  /** Keys the book did not have. */
  added: string[];
  /** Keys whose price is as it was. */
  confirmed: string[];
  /** Keys of the book that the price list did not tell: they keep their price and its date. */
  kept: string[];
  /** Keys for which several SKUs have different prices: they keep theirs, too. */
  ambiguous: string[];
}

/**
 * Lays what was read over a book.
 *
 * @param covered whether a key of the book was looked for at all; others are neither changed nor told.
 */
export function layOver(
  book: readonly PriceEntry[],
  read: readonly PriceEntry[],
  ambiguous: readonly string[],
  covered: (key: string) => boolean,
): { entries: PriceEntry[]; changes: PriceChanges } {
  const before = new Map(book.map((entry) => [entry.key, entry]));
  const after = new Map([...before, ...read.map((entry) => [entry.key, entry] as const)]);
  const changes: PriceChanges = { changed: [], added: [], confirmed: [], kept: [], ambiguous: [...ambiguous] };
  const readKeys = new Set<string>();
  for (const entry of read) {
    readKeys.add(entry.key);
    const known = before.get(entry.key);
    if (known === undefined) changes.added.push(entry.key);
    else if (samePrice(known, entry)) changes.confirmed.push(entry.key);
    else changes.changed.push({ key: entry.key, before: known, after: entry });
  }
  changes.kept = book.map(({ key }) => key).filter((key) => covered(key) && !readKeys.has(key));
  return { entries: [...after.values()], changes };
}

function samePrice(a: PriceEntry, b: PriceEntry): boolean {
  return a.unit === b.unit && a.price === b.price && JSON.stringify(a.tiers) === JSON.stringify(b.tiers);
}

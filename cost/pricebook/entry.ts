/** A price for a part of a month's quantity: up to `upTo`, counted from nothing, in the entry's unit. The last tier has no end. */
export interface PriceTier {
  upTo?: number;
  /** Currency of the book, per unit. 0 in a free allowance. */
  price: number;
}

/** One list price. Exactly one of `price` and `tiers` is there. */
export interface PriceEntry {
  /** Readable and stable: `<service>/<what>/…`, kebab-case, e.g. `rds/postgresql/db.t4g.micro/single-az/hour`. */
  key: string;
  /** What the price is for, e.g. `hour`, `GB-month`, `1M requests`. */
  unit: string;
  /** Currency of the book, per unit; more than 0. */
  price?: number;
  tiers?: PriceTier[];
  /** Name of one of the book's sources. */
  source: string;
  /** Day or month the figure is of, e.g. `2026-08-21`, `2021-08`. */
  date: string;
  /** Not read from AWS's own list, or rounded: to be confirmed by a refresh. */
  approximate?: boolean;
  /** What a reader has to know, e.g. how it was derived. */
  note?: string;
}

/** A data file of `data/`; `schema.json` is its schema. */
export interface PriceBookFile {
  /** e.g. `us-east-1`. */
  region: string;
  /** ISO 4217. */
  currency: string;
  /** Where figures come from, by a short name. */
  sources: Record<string, string>;
  entries: PriceEntry[];
}

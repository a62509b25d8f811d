import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { suggestion } from "../../nearest";
import type { PriceBookFile, PriceEntry } from "../entry";
import { Collector } from "./collector";
import { download } from "./download";
import { priceListSource } from "./endpoint";
import { PATIENCE, type Patience } from "./http";
import { Offers } from "./offers";
import { layOver, type PriceChanges } from "./priceChanges";
import { readPriceRows } from "./priceRows";
import { RefreshError } from "./refreshError";
import { offerRules, SHIPPED_RULES } from "./rules";
import type { OfferRules } from "./skuRule";

/** What is going on, for people who wait. */
interface RefreshProgress {
  phase(text: string): void;
  count(done: number, total: number, unit: string): void;
}

export interface RefreshOptions {
  region: string;
  /** Offer codes, e.g. `AmazonEC2`. Default: every one there are rules for. */
  services?: readonly string[];
  /** Address below which the price list's files are. Default: `PLINTH_PRICES_SOURCE`, else AWS's own. */
  source?: string;
  /** Directory of downloads; what was interrupted is continued in it. Emptied of what was read. */
  directory: string;
  /** The book that prices are laid over; absent for a region that has none yet. */
  book?: PriceBookFile;
  /** Also take the prices of reservations: ten times as many entries. Default: false. */
  reserved?: boolean;
  progress: RefreshProgress;
  /** Default: AWS's rules. */
  rules?: readonly OfferRules[];
  patience?: Patience;
}

export interface Refreshed {
  book: PriceBookFile;
  changes: PriceChanges;
  /** Offers that AWS does not sell in the region. */
  notSold: string[];
}

/**
 * Reads a region's prices from AWS's price list and lays them over a book. Nothing is written but downloads.
 *
 * @throws RefreshError when a service or region does not exist, or the price list cannot be read.
 */
export async function refreshPrices(options: RefreshOptions): Promise<Refreshed> {
  const { region, source = priceListSource(), patience = PATIENCE, progress, reserved = false } = options;
  const chosen = offerRules(options.rules ?? SHIPPED_RULES, options.services);
  progress.phase("reading the price list's index");
  const offers = await Offers.of(source, patience);
  const files = await locate(offers, chosen, region);
  const notSold = files.filter(({ url }) => url === undefined).map(({ rules }) => rules.offer);
  const read: PriceEntry[] = [];
  const ambiguous: string[] = [];
  const sources: Record<string, string> = {};
  let currency: string | undefined;
  const done: string[] = [];
  for (const { rules, url } of files) {
    if (url === undefined) continue;
    const file = path.join(options.directory, fileName(rules.offer, url));
    progress.phase(`downloading ${rules.offer}`);
    await download(url, file, {
      patience,
      onBytes: (bytes, total = 0) => progress.count(megabytes(bytes), megabytes(total), "MB"),
    });
    progress.phase(`reading ${rules.offer}`);
    const found = await collect(file, rules, reserved, progress);
    read.push(...found.entries);
    ambiguous.push(...found.ambiguous);
    Object.assign(sources, found.source);
    currency = sameCurrency(currency, found.currency);
    done.push(file);
  }
  for (const file of done) fs.rmSync(file, { force: true });
  return { ...laid(options, { read, ambiguous, sources, currency, chosen }), notSold };
}

async function locate(
  offers: Offers,
  chosen: readonly OfferRules[],
  region: string,
): Promise<{ rules: OfferRules; url: string | undefined }[]> {
  const files = [];
  for (const rules of chosen) {
    files.push({ rules, url: await offers.csvUrl(rules.offer, region, rules.global ?? false) });
  }
  const regional = chosen.find(({ global }) => global !== true);
  if (regional !== undefined && files.every(({ rules, url }) => rules.global === true || url === undefined)) {
    const regions = await offers.regionsOf(regional.offer);
    throw new RefreshError(
      `AWS has no region ${JSON.stringify(region)} for ${regional.offer}.${suggestion(region, regions)} Regions: ${regions.join(", ")}.`,
      true,
    );
  }
  return files;
}

/** The address names the version: another version is another file. */
function fileName(offer: string, url: string): string {
  return `${offer}-${createHash("sha256").update(url).digest("hex").slice(0, 12)}.csv`;
}

const ROWS_BETWEEN_COUNTS = 20_000;

async function collect(file: string, rules: OfferRules, reserved: boolean, progress: RefreshProgress) {
  const collector = new Collector(rules, reserved);
  let rows = 0;
  const head = await readPriceRows(file, (row) => {
    collector.take(row);
    rows += 1;
    if (rows % ROWS_BETWEEN_COUNTS === 0) progress.count(rows, 0, "rows");
  }).catch((error: unknown) => {
    // What cannot be read is not continued the next time.
    fs.rmSync(file, { force: true });
    throw error;
  });
  const name = `aws-price-list-${rules.offer.toLowerCase()}`;
  return {
    ...collector.entries(name, head.date),
    source: { [name]: `AWS Price List, bulk file of ${rules.offer}, version ${head.version}` },
    currency: collector.currency,
  };
}

function sameCurrency(known: string | undefined, found: string | undefined): string | undefined {
  if (known !== undefined && found !== undefined && known !== found) {
    throw new RefreshError(`the price list has prices in ${known} and in ${found}; they cannot be in one book`, false);
  }
  return known ?? found;
}

interface Read {
  read: readonly PriceEntry[];
  ambiguous: readonly string[];
  sources: Readonly<Record<string, string>>;
  currency: string | undefined;
  chosen: readonly OfferRules[];
}

function laid({ region, book }: RefreshOptions, { read, ambiguous, sources, currency, chosen }: Read) {
  if (read.length === 0) {
    throw new RefreshError(`the price list of ${region} has none of the prices that were looked for`, false);
  }
  // Prices in another currency are of another price list altogether.
  const old = book !== undefined && book.currency === currency ? book : undefined;
  const patterns = chosen.flatMap(({ skus }) => skus.map(({ key }) => keyPattern(key)));
  const covered = (key: string) => patterns.some((pattern) => pattern.test(key));
  const { entries, changes } = layOver(old?.entries ?? [], read, ambiguous, covered);
  const used = new Set(entries.map(({ source }) => source));
  const named = Object.entries({ ...old?.sources, ...sources }).filter(([name]) => used.has(name));
  return {
    book: { region, currency: currency ?? "USD", sources: Object.fromEntries(named), entries },
    changes,
  };
}

function keyPattern(key: string): RegExp {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(
    `^${key
      .split(/\{\w+\}/)
      .map(literal)
      .join("[^/]+")}$`,
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1e6);
}

// Makes a region's price book from collected figures: `ts-node importPrices.ts PRICES.json INSTANCE-PRICES.json OUT.json`.
// It ran once, before the first refresh could; `plinth prices refresh` replaces what it wrote.

import type { PriceEntry } from "../entry";
import { writePriceBook } from "../writePriceBook";
import { type CollectedInstancePrices, type CollectedPrices, readJson, unitPrices, type UnitPrice } from "./collected";
import { FREE_ALLOWANCES, keyOf, TIER_GROUPS } from "./keys";
import additions from "./additions.json";
import { CONTRADICTED, PUBLISHED_FIGURES, PUBLISHED_LISTS, VALKEY_DISCOUNT } from "./published";

const DATES = {
  infracost: "2026-08-21",
  karpenter: "2026-07-20",
  rds: "2021-08",
  cache: "2022-02",
  published: "2025-12",
};

/** Of two figures for one key, the one that was added first stays. */
const entries = new Map<string, PriceEntry>();

function add(entry: PriceEntry): void {
  const there = entries.get(entry.key);
  if (there === undefined) entries.set(entry.key, entry);
  else if (Math.abs((there.price ?? 0) / (entry.price ?? 0) - 1) > 0.005) {
    console.error(`${entry.key}: ${there.price} (${there.source}) kept, not ${entry.price} (${entry.source})`);
  }
}

/** Relative rounding interval above which a computed price is called approximate. */
const EXACT_ENOUGH = 0.01;

function addUnitPrices(prices: Map<string, UnitPrice>): void {
  const dated = { source: "infracost", date: DATES.infracost };
  for (const { key, unit, path, tiers } of TIER_GROUPS) {
    const priced = tiers.map(([name, upTo, told]) => {
      const price = prices.get(`${path}/${name}`)?.usd ?? told;
      if (price === undefined) throw new Error(`${path}/${name} is not in the collection`);
      prices.delete(`${path}/${name}`);
      return { ...(upTo !== undefined && { upTo }), price };
    });
    add({ key, unit, tiers: priced, ...dated });
  }
  for (const [path, { usd, unit, tol, note }] of prices) {
    const key = keyOf(path);
    const allowance = FREE_ALLOWANCES[key];
    const rounded = tol !== undefined && tol / usd > EXACT_ENOUGH;
    const flags = { ...(rounded && { approximate: true }), ...(note !== undefined && { note }) };
    if (allowance === undefined) add({ key, unit: shortUnit(unit), price: usd, ...dated, ...flags });
    else {
      const tiers = [{ upTo: allowance.free, price: 0 }, { price: usd }];
      add({ key, unit: allowance.unit, tiers, ...dated, ...flags });
    }
  }
}

/** `IOPS-month above 3000` is a price per IOPS-month: what is above is for the estimator to say. */
function shortUnit(unit: string): string {
  return unit.replace(/ above.*| \(.*/, "");
}

function addInstancePrices({ ec2, rds, elasticache }: CollectedInstancePrices): void {
  const hourly = (key: string, price: number, source: string, date: string) =>
    add({ key, unit: "hour", price, source, date });
  for (const [type, price] of Object.entries(ec2))
    hourly(`ec2/linux/${type}/hour`, price, "karpenter", DATES.karpenter);
  const engines = { PostgreSQL: "rds/postgresql/*/single-az/hour", MySQL: "rds/mysql/*/single-az/hour" };
  const lists = { ...engines, "Aurora PostgreSQL": "aurora/postgresql/*/hour" };
  for (const [engine, pattern] of Object.entries(lists)) {
    for (const [type, price] of Object.entries(rds[engine] ?? {})) {
      hourly(pattern.replace("*", type), price, "ec2instances-rds", DATES.rds);
    }
  }
  for (const [type, price] of Object.entries(elasticache)) {
    if (CONTRADICTED.includes(type)) continue;
    hourly(`elasticache/redis/${type}/hour`, price, "ec2instances-cache", DATES.cache);
  }
}

function addPublished(published: CollectedInstancePrices["published"]): void {
  const dated = { source: "published", date: DATES.published, approximate: true };
  for (const [heading, figures] of Object.entries(published)) {
    if (heading === VALKEY_DISCOUNT) continue;
    const named = typeof figures === "number" ? { [heading]: figures } : figures;
    for (const [name, price] of Object.entries(named)) {
      const pattern = PUBLISHED_LISTS[heading];
      const figure = PUBLISHED_FIGURES[name === heading ? heading : `${heading}/${name}`];
      if (pattern !== undefined) add({ key: pattern.replace("*", name), unit: "hour", price, ...dated });
      else if (figure !== undefined) add({ ...figure, price, ...dated });
      else throw new Error(`no key for the published figure ${heading}/${name}`);
    }
  }
}

/** Prices that follow from others by AWS's own rules. */
function addDerived(valkeyDiscount: number): void {
  const derive = (key: string, factor: number, from: PriceEntry) => {
    if (entries.has(key)) return;
    const price = Number(((from.price ?? 0) * factor).toPrecision(6));
    const note = factor === 1 ? `as ${from.key}` : `${factor} × ${from.key}`;
    add({ key, unit: from.unit, price, source: "derived", date: from.date, approximate: true, note });
  };
  // A map visits what is added meanwhile: what was derived can be derived from.
  for (const entry of entries.values()) {
    const { key } = entry;
    if (/^rds\/(postgresql|mysql|mariadb)\/.*\/single-az\//.test(key))
      derive(key.replace("single-az", "multi-az"), 2, entry);
    // The two engines cost the same in the one size of this family that is listed for both.
    if (key.startsWith("rds/postgresql/db.t4g.")) derive(key.replace("/postgresql/", "/mysql/"), 1, entry);
    if (key.startsWith("amazonmq/rabbitmq/single-instance/")) {
      derive(key.replace("single-instance", "cluster-multi-az"), 3, entry);
    }
    if (/^elasticache\/redis\/cache\.[a-z]\d/.test(key)) {
      derive(key.replace("/redis/", "/valkey/"), 1 - valkeyDiscount, entry);
    }
  }
}

function main([pricesFile = "", instancesFile = "", out = ""]: string[]): void {
  const collected = readJson<CollectedPrices>(pricesFile);
  const instances = readJson<CollectedInstancePrices>(instancesFile);
  addUnitPrices(unitPrices(collected.prices));
  addInstancePrices(instances);
  addPublished(instances.published);
  for (const entry of additions) add(entry);
  addDerived(instances.published[VALKEY_DISCOUNT] as number);
  writePriceBook(out, {
    region: collected.region,
    currency: collected.currency,
    sources: {
      infracost: `${collected.source}, commit ${collected.sourceCommit}`,
      karpenter: instances.sources.ec2,
      "ec2instances-rds": instances.sources.rds,
      "ec2instances-cache": instances.sources.elasticache,
      published: instances.sources.published,
      derived: "computed from another entry, which the note names",
    },
    entries: [...entries.values()],
  });
  console.error(`${entries.size} prices`);
}

main(process.argv.slice(2));

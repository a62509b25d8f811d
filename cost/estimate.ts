import type { Component, MissingPrice } from "./component";
import type { Estimator } from "./estimator";
import { freeReason } from "./free/freeReason";
import { ESTIMATORS } from "./generated/estimators";
import { HOURS_PER_MONTH } from "./hours";
import type { PriceBook } from "./pricebook/priceBook";
import { priceItems } from "./priceItems";
import { regionOf } from "./region";
import { RelatedResources } from "./related";
import type { PricedResource } from "./resource";
import { usageResolver, type UsageResolver } from "./usage/resolveUsage";

/** What a stack costs in a month. Amounts are in `currency` and not rounded. */
export interface Estimate {
  currency: string;
  /** Region of resources that do not say theirs. */
  region: string;
  /** Date of the oldest price that was used, or of the book's newest when none was. */
  pricesAsOf: string;
  /** baseline + usage. */
  monthly: number;
  /** What it costs without any traffic. */
  baseline: number;
  /** What follows the traffic, by the usage given. */
  usage: number;
  /** Everything that is billed, in the order of the stack. */
  resources: EstimatedResource[];
  /** URNs of what is free. */
  free: string[];
  /** What is billed, or may be, and is in no total: wholly or in part. */
  unpriced: UnpricedResource[];
}

export interface EstimatedResource {
  urn: string;
  type: string;
  name: string;
  region: string;
  monthly: number;
  baseline: number;
  usage: number;
  components: Component[];
}

export interface UnpricedResource {
  urn: string;
  type: string;
  name: string;
  /** Why, in one sentence. */
  reason: string;
  /** Whether other components of it have a price. */
  partly: boolean;
  missing: MissingPrice[];
}

export interface EstimateOptions {
  resources: readonly PricedResource[];
  /** Region of resources that do not say theirs; its price book gives the currency. */
  region: string;
  /** The book of a region; undefined when there is none. Asked once a region. */
  book: (region: string) => PriceBook | undefined;
  /** Day of the estimate, e.g. `2026-11-27`. Default: today. */
  date?: string;
  /** Default: the usage keys' own defaults. */
  usage?: UsageResolver;
  /** Default: all of Plinth's. */
  estimators?: readonly Estimator[];
}

/**
 * Prices a stack's resources. Linear in their number.
 *
 * @throws RangeError when there is no price book of `region` itself.
 */
export function estimate(options: EstimateOptions): Estimate {
  const { resources, region, usage = usageResolver(), estimators = ESTIMATORS, date = today() } = options;
  const byType = estimatorsByType(estimators);
  const related = new RelatedResources(resources);
  const book = remember(options.book);
  const main = book(region);
  if (main === undefined) throw new RangeError(`there is no price book for the region ${region}`);
  const result: Omit<Estimate, "monthly" | "baseline" | "usage" | "pricesAsOf"> = {
    currency: main.currency,
    region,
    resources: [],
    free: [],
    unpriced: [],
  };
  const dates: string[] = [];
  for (const resource of resources) {
    if (!resource.custom) continue;
    const estimator = byType.get(resource.type);
    if (estimator === undefined) {
      if (freeReason(resource.type) !== undefined) result.free.push(resource.urn);
      else result.unpriced.push(unpriced(resource, "nothing estimates this resource type yet"));
      continue;
    }
    const where = regionOf(resource, related) ?? region;
    const prices = book(where);
    if (prices === undefined) {
      result.unpriced.push(unpriced(resource, `there is no price book for the region ${where}`));
      continue;
    }
    const context = { region: where, date, hoursPerMonth: HOURS_PER_MONTH, related, book: prices };
    const items = estimator.estimate(resource, usage(resource, estimator), context);
    const { components, missing } = priceItems(items, prices);
    for (const { priceKey } of components) dates.push(prices.find(priceKey)?.date ?? "");
    if (items.length === 0) result.free.push(resource.urn);
    if (components.length > 0) result.resources.push(estimated(resource, where, components));
    if (missing.length > 0) {
      const reason = missing.map(({ component, reason: why }) => `${component}: ${why}`).join("; ");
      result.unpriced.push({ ...unpriced(resource, reason), partly: components.length > 0, missing });
    }
  }
  return { ...result, ...totals(result.resources), pricesAsOf: oldest(dates) ?? newestDate(main) };
}

/** The estimator of each type. @throws Error when two claim one. */
function estimatorsByType(estimators: readonly Estimator[]): ReadonlyMap<string, Estimator> {
  const byType = new Map<string, Estimator>();
  for (const estimator of estimators) {
    for (const type of estimator.types) {
      if (byType.has(type)) throw new Error(`two estimators claim ${type}`);
      byType.set(type, estimator);
    }
  }
  return byType;
}

function estimated({ urn, type, name }: PricedResource, region: string, components: Component[]): EstimatedResource {
  return { urn, type, name, region, ...componentTotals(components), components };
}

function componentTotals(components: readonly Component[]): { monthly: number; baseline: number; usage: number } {
  const sum = (usageBased: boolean) =>
    components
      .filter((component) => component.usageBased === usageBased)
      .reduce((all, { monthly }) => all + monthly, 0);
  const [baseline, usage] = [sum(false), sum(true)];
  return { monthly: baseline + usage, baseline, usage };
}

function totals(resources: readonly EstimatedResource[]): { monthly: number; baseline: number; usage: number } {
  const baseline = resources.reduce((all, resource) => all + resource.baseline, 0);
  const usage = resources.reduce((all, resource) => all + resource.usage, 0);
  return { monthly: baseline + usage, baseline, usage };
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function unpriced({ urn, type, name }: PricedResource, reason: string): UnpricedResource {
  return { urn, type, name, reason, partly: false, missing: [] };
}

function remember(find: EstimateOptions["book"]): EstimateOptions["book"] {
  const found = new Map<string, PriceBook | undefined>();
  return (region) => {
    if (!found.has(region)) found.set(region, find(region));
    return found.get(region);
  };
}

function oldest(dates: readonly string[]): string | undefined {
  return dates.reduce<string | undefined>(
    (least, date) => (least === undefined || date < least ? date : least),
    undefined,
  );
}

function newestDate(book: PriceBook): string {
  return book.keys().reduce((most, key) => {
    const date = book.find(key)?.date ?? "";
    return date > most ? date : most;
  }, "");
}

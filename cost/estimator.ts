import type { CostItem } from "./item";
import type { PriceBook } from "./pricebook/priceBook";
import type { RelatedResources } from "./related";
import type { PricedResource } from "./resource";
import type { UsageOf, UsageSchema, UsageValues } from "./usage/usageSchema";

/** What an estimator may ask besides the resource itself. */
export interface EstimateContext {
  /** Region of the resource. */
  readonly region: string;
  /** Day of the estimate, e.g. `2026-11-27`, for prices that depend on the age of a version. */
  readonly date: string;
  /** 730. */
  readonly hoursPerMonth: number;
  /** The other resources of the stack. */
  readonly related: RelatedResources;
  /** For choices between keys; prices are looked up after the estimate. */
  readonly book: PriceBook;
}

/** Says what resources of some types are billed for. Pure: the same arguments give the same items. */
export interface Estimator {
  /** Pulumi type tokens; the first is the one that documentation shows. */
  readonly types: readonly string[];
  /** The same resource in Terraform, so that usage files written for it work, e.g. `aws_db_instance`. */
  readonly terraformTypes?: readonly string[];
  /** What the usage file can say about a resource of these types. */
  readonly usage: UsageSchema;
  /** @returns nothing when this resource, as declared, is free or billed through another. */
  estimate(resource: PricedResource, usage: UsageValues, context: EstimateContext): CostItem[];
}

/** Gives `estimate` the types of its usage. */
export function defineEstimator<const S extends UsageSchema>(
  estimator: Omit<Estimator, "usage" | "estimate"> & {
    readonly usage: S;
    estimate(resource: PricedResource, usage: UsageOf<S>, context: EstimateContext): CostItem[];
  },
): Estimator {
  return estimator as unknown as Estimator;
}

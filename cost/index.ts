export type { Component, MissingPrice } from "./component";
export {
  estimate,
  type Estimate,
  type EstimatedResource,
  type EstimateOptions,
  type UnpricedResource,
} from "./estimate";
export { defineEstimator, type EstimateContext, type Estimator } from "./estimator";
export { freeReason } from "./free/freeReason";
export { ESTIMATORS } from "./generated/estimators";
export { HOURS_PER_MONTH } from "./hours";
export { grouped, times, type CostItem, type PricedItem, type UnpriceableItem } from "./item";
export { loadPriceBook, pricedRegions, PriceBookError } from "./pricebook/loadPriceBook";
export { PriceBook } from "./pricebook/priceBook";
export { readPriceBookFile, shippedPriceBookFile } from "./pricebook/loadPriceBook";
export { writePriceBook } from "./pricebook/writePriceBook";
export type { PriceBookFile } from "./pricebook/entry";
export type { PriceChanges } from "./pricebook/refresh/priceChanges";
export { RefreshError } from "./pricebook/refresh/refreshError";
export { refreshPrices } from "./pricebook/refresh/refreshPrices";
export { mainRegion } from "./region";
export { RelatedResources } from "./related";
export { attributionOf, DIMENSIONS, type Attribution, type Dimension } from "./report/attribution";
export { compare, type Comparison } from "./report/comparison";
export { costReport, type CostedStack, type CostReport } from "./report/costReport";
export { focusCsv } from "./report/focusCsv";
export { costGroups, type CostGroup } from "./report/groups";
export { costDocument, type RenderOptions } from "./report/json";
export type { PricedResource } from "./resource";
export { usageResolver, type UsageResolver } from "./usage/resolveUsage";
export type { UsageFile, UsageProblem } from "./usage/usageFile";
export { usageProblems } from "./usage/usageProblems";
export { USAGE_PROFILES, type UsageProfileName, type UsageValues } from "./usage/usageSchema";

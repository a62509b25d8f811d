import type { Component } from "../component";
import type { CostReport, ReportedResource } from "./costReport";
import services from "./services.json";

/** Service and category by the first part of a price key. Categories are those of FOCUS 1.2, "Service Category". */
const SERVICES: Readonly<Record<string, readonly string[]>> = services;

type Cell = string | number | null;
type Row = Readonly<Record<string, Cell>>;

/**
 * A report as FOCUS 1.2 rows (FinOps Open Cost and Usage Specification): a row a component, list prices of the calendar
 * month of the estimate. Columns that begin with `x_` are Plinth's own.
 */
export function focusCsv(report: CostReport): string {
  const rows = report.resources.flatMap((resource) =>
    resource.components.map((component) => rowOf(report, resource, component)),
  );
  const columns = Object.keys(rows[0] ?? rowOf(report, NO_RESOURCE, NO_COMPONENT));
  const lines = rows.map((row) => columns.map((column) => cell(row[column] ?? null)));
  return [columns, ...lines].map((line) => `${line.join(",")}\r\n`).join("");
}

function rowOf(report: CostReport, resource: ReportedResource, component: Component): Row {
  const { monthly, price, quantity, unit, priceKey } = component;
  const [service = "Other", category = "Other"] = SERVICES[priceKey.split("/", 1)[0] ?? ""] ?? [];
  const { start, end } = monthOf(report.date);
  const { environment, team, system, workload } = resource.attribution;
  return {
    BilledCost: monthly,
    BillingAccountId: null,
    BillingAccountName: null,
    BillingCurrency: report.currency,
    BillingPeriodEnd: end,
    BillingPeriodStart: start,
    ChargeCategory: "Usage",
    ChargeClass: null,
    ChargeDescription: component.group === undefined ? component.name : `${component.group}: ${component.name}`,
    ChargeFrequency: "Usage-Based",
    ChargePeriodEnd: end,
    ChargePeriodStart: start,
    ConsumedQuantity: quantity,
    ConsumedUnit: unit,
    ContractedCost: monthly,
    ContractedUnitPrice: price,
    EffectiveCost: monthly,
    InvoiceIssuerName: "AWS",
    ListCost: monthly,
    ListUnitPrice: price,
    PricingCategory: "Standard",
    PricingQuantity: quantity,
    PricingUnit: unit,
    ProviderName: "AWS",
    PublisherName: "AWS",
    RegionId: resource.region,
    RegionName: resource.region,
    ResourceId: resource.urn,
    ResourceName: resource.name,
    ResourceType: resource.type,
    ServiceCategory: category,
    ServiceName: service,
    SkuId: priceKey,
    SkuPriceId: priceKey,
    SubAccountId: null,
    Tags: JSON.stringify(report.tags.get(resource.urn) ?? {}),
    x_Environment: environment ?? null,
    x_Team: team ?? null,
    x_System: system ?? null,
    x_Workload: workload ?? null,
    x_UsageBased: String(component.usageBased),
    x_ApproximatePrice: String(component.approximate ?? false),
  };
}

/** Without rows there are still columns. */
const NO_COMPONENT: Component = {
  name: "",
  quantity: 0,
  unit: "",
  price: 0,
  monthly: 0,
  usageBased: false,
  priceKey: "",
};
const NO_RESOURCE: ReportedResource = {
  urn: "",
  type: "",
  name: "",
  region: "",
  stack: "",
  monthly: 0,
  baseline: 0,
  usage: 0,
  components: [],
  attribution: {},
};

function monthOf(date: string): { start: string; end: string } {
  const [year = 0, month = 1] = date.split("-").map(Number);
  const first = (index: number) => new Date(Date.UTC(year, index, 1)).toISOString().replace(".000Z", "Z");
  return { start: first(month - 1), end: first(month) };
}

/** RFC 4180. A leading sign or @ of a text is quoted away from spreadsheets, which would run it as a formula. */
function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

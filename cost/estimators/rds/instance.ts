import { flag, number, text } from "../../attributes";
import { defineEstimator, type EstimateContext } from "../../estimator";
import { vcpusOf } from "../../instanceTypes/vcpus";
import type { CostItem } from "../../item";
import type { PricedResource } from "../../resource";
import type { UsageOf } from "../../usage/usageSchema";
import { ENGINES } from "./engines";
import { extendedSupportYear } from "./extendedSupport";
import { performanceInsightsItems } from "./performanceInsights";
import { RESERVATION_USAGE } from "./reservationUsage";
import { storageItems } from "./storage";

const TYPE = "aws:rds/instance:Instance";

/**
 * RDS instance. Defaults: Single-AZ, 20 GB gp2, no backups beyond what is free, Performance Insights off. A replica has its
 * source's engine. Extended support is billed from the day AWS's calendar names, by vCPU of the primary.
 */
export const estimator = defineEstimator({
  types: [TYPE],
  terraformTypes: ["aws_db_instance"],
  usage: {
    monthly_standard_io_requests: {
      type: "integer",
      unit: "requests",
      description: "I/O requests of magnetic storage.",
      default: 0,
      profiles: { small: 50_000_000, medium: 250_000_000, large: 1_000_000_000 },
    },
    additional_backup_storage_gb: {
      type: "number",
      unit: "GB",
      description: "Backups beyond the size of the region's databases, which is free.",
      default: 0,
      profiles: { small: 50, medium: 250, large: 1000 },
    },
    monthly_additional_performance_insights_requests: {
      type: "integer",
      unit: "requests",
      description: "Requests to Performance Insights' API beyond the first million.",
      default: 0,
      profiles: { small: 500_000, medium: 1_000_000, large: 5_000_000 },
    },
    ...RESERVATION_USAGE,
  },
  estimate: (resource, usage, context) => {
    const engine = engineOf(resource, context);
    const instanceClass = text(resource, "instanceClass");
    const multiAz = flag(resource, "multiAz") ?? false;
    const deployment = multiAz ? "multi-az" : "single-az";
    return [
      hoursItem(resource, engine, instanceClass, multiAz, usage, context.hoursPerMonth),
      ...storageItems(resource, engine ?? "", deployment, usage.monthly_standard_io_requests),
      ...backupItems(resource, engine, usage.additional_backup_storage_gb),
      ...performanceInsightsItems(
        resource,
        instanceClass ?? "",
        usage.monthly_additional_performance_insights_requests,
      ),
      ...extendedSupportItems(resource, engine, instanceClass, context),
    ];
  },
});

function engineOf(resource: PricedResource, { related }: EstimateContext): string | undefined {
  const source = related.target(resource, "replicateSourceDb", [TYPE]);
  return (text(resource, "engine") ?? (source === undefined ? undefined : text(source, "engine")))?.toLowerCase();
}

function hoursItem(
  resource: PricedResource,
  engine: string | undefined,
  instanceClass: string | undefined,
  multiAz: boolean,
  usage: UsageOf<typeof RESERVATION_USAGE>,
  hoursPerMonth: number,
): CostItem {
  const term = usage.reserved_instance_term;
  const option = term === undefined ? "on-demand" : "reserved";
  const name = `Database instance (${option}, ${multiAz ? "Multi-AZ" : "Single-AZ"}, ${instanceClass ?? "unknown class"})`;
  const known = ENGINES[engine ?? ""];
  if (instanceClass === undefined) return { name, reason: "the instance class is not known" };
  if (engine === undefined) return { name, reason: "the engine is not known" };
  if (known === undefined) return { name, reason: `nothing is known of the engine ${JSON.stringify(engine)}` };
  const parts = [known.prices, instanceClass];
  if (!known.aurora) parts.push(multiAz ? "multi-az" : "single-az");
  if (known.licensed && text(resource, "licenseModel") === "bring-your-own-license") parts.push("byol");
  if (term !== undefined) parts.push("reserved", term, usage.reserved_instance_payment_option);
  return { name, key: [...parts, "hour"].join("/").replaceAll("_", "-"), quantity: hoursPerMonth, unit: "hours" };
}

function backupItems(resource: PricedResource, engine: string | undefined, additionalGb: number): CostItem[] {
  if ((number(resource, "backupRetentionPeriod") ?? 0) === 0 && additionalGb === 0) return [];
  const key = ENGINES[engine ?? ""]?.aurora ? "aurora/backup" : "rds/backup";
  return [{ name: "Additional backup storage", key, quantity: additionalGb, unit: "GB", usageBased: true }];
}

function extendedSupportItems(
  resource: PricedResource,
  engine: string | undefined,
  instanceClass: string | undefined,
  { date, hoursPerMonth }: EstimateContext,
): CostItem[] {
  const version = text(resource, "engineVersionActual") ?? text(resource, "engineVersion");
  if (engine === undefined || version === undefined) return [];
  const year = extendedSupportYear(engine, version, date);
  if (year === undefined || text(resource, "engineLifecycleSupport") === "open-source-rds-extended-support-disabled") {
    return [];
  }
  const name = `Extended support (year ${year})`;
  const vcpus = vcpusOf(instanceClass ?? "");
  if (vcpus === undefined) return [{ name, reason: `how many vCPUs ${instanceClass ?? "it"} has is not known` }];
  const service = ENGINES[engine]?.aurora ? "aurora" : "rds";
  const key = `${service}/extended-support-year-${year}`;
  return [{ name, key, quantity: hoursPerMonth * vcpus, unit: "vCPU-hours" }];
}

import { flag, number } from "../../attributes";
import { vcpusOf } from "../../instanceTypes/vcpus";
import type { CostItem } from "../../item";
import type { PricedResource } from "../../resource";

/** Days of history that are free. */
const FREE_DAYS = 7;

/** Performance Insights: history beyond seven days by vCPU, and requests to its API. Default: off; seven days. */
export function performanceInsightsItems(
  resource: PricedResource,
  instanceClass: string,
  monthlyRequests: number,
): CostItem[] {
  if (flag(resource, "performanceInsightsEnabled") !== true) return [];
  const items: CostItem[] = [];
  if ((number(resource, "performanceInsightsRetentionPeriod") ?? FREE_DAYS) > FREE_DAYS) {
    const name = `Performance Insights Long Term Retention (${instanceClass.toLowerCase()})`;
    const family = instanceClass.replace(/^db\./, "").split(".", 1)[0] ?? "";
    const vcpus = vcpusOf(instanceClass);
    items.push(
      vcpus === undefined
        ? { name, reason: `how many vCPUs ${instanceClass} has is not known` }
        : {
            name,
            key: `rds/performance-insights/long-term-retention/${family}`,
            quantity: vcpus,
            unit: "vCPU-month",
          },
    );
  }
  items.push({
    name: "Performance Insights API",
    key: "rds/performance-insights/api",
    quantity: monthlyRequests / 1000,
    unit: "1000 requests",
    usageBased: true,
  });
  return items;
}

import type { ResourceRule } from "../../../rule";
import { asNumber, property } from "../../../values/read";

/** Days of Performance Insights that come with the database (RDS User Guide, "Pricing and data retention"). */
const FREE_DAYS = 7;

export const rule: ResourceRule = {
  name: "insights-retention-in-dev",
  pack: "cost",
  severity: "low",
  asks: "Database insights in development keep to what is free: seven days, in standard mode.",
  why: "Longer retention and advanced mode cost by vCPU and month, for queries that nobody will look up.",
  fix: "Set performanceInsightsRetentionPeriod to 7 and databaseInsightsMode to standard.",
  example: `new aws.rds.Instance("orders", { performanceInsightsEnabled: true, performanceInsightsRetentionPeriod: 7 })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: ["aws:rds/instance:Instance", "aws:rds/cluster:Cluster", "aws:rds/clusterInstance:ClusterInstance"],
  reads: ["environmentClass"],
  check(database, { environmentClass }) {
    if (environmentClass !== "dev") return [];
    const days = asNumber(property(database, "performanceInsightsRetentionPeriod")) ?? 0;
    const long = days > FREE_DAYS ? [{ message: `performanceInsightsRetentionPeriod is ${days}` }] : [];
    const advanced = property(database, "databaseInsightsMode") === "advanced";
    return [...long, ...(advanced ? [{ message: "databaseInsightsMode is advanced" }] : [])];
  },
};

import { RDS_DATABASES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustBeSet } from "../../../values/require";

export const rule: ResourceRule = {
  name: "rds-logs-exported",
  pack: "security",
  severity: "medium",
  asks: "A database exports its logs to CloudWatch.",
  why: "Logs that stay on the instance are rotated away within days and vanish with it.",
  fix: "List the engine's logs in enabledCloudwatchLogsExports.",
  example: `new aws.rds.Instance("orders", { engine: "postgres", enabledCloudwatchLogsExports: ["postgresql", "upgrade"] })`,
  frameworks: { soc2: ["CC7.2"], hipaa: ["164.312(b)"], "pci-dss": ["10.2.1"] },
  publicIds: ["CKV_AWS_129", "CKV_AWS_324"],
  scope: "resource",
  types: RDS_DATABASES,
  check: (database) => mustBeSet(database, "enabledCloudwatchLogsExports", "the database's logs stay on the instance"),
};

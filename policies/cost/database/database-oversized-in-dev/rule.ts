import { instanceTypesOf, isLarge, MANAGED_MACHINES } from "../../../aws/instanceTypes";
import type { ResourceRule } from "../../../rule";

export const rule: ResourceRule = {
  name: "database-oversized-in-dev",
  pack: "cost",
  severity: "medium",
  asks: "A development database, cache, broker or search domain is no larger than xlarge.",
  why: "Nobody needs production capacity for test data.",
  fix: "Use a smaller class in development.",
  example: `new aws.rds.Instance("orders", { instanceClass: "db.t4g.medium" })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: MANAGED_MACHINES,
  reads: ["environmentClass"],
  check: (database, { environmentClass }) =>
    environmentClass !== "dev"
      ? []
      : instanceTypesOf(database)
          .filter(({ value }) => isLarge(value))
          .map(({ path, value }) => ({ message: `${path} is ${value}: too large for development` })),
};

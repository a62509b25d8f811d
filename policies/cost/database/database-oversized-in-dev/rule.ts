import { instanceTypesOf, isLarge } from "../../../aws/instanceTypes";
import { DATABASE_INSTANCES } from "../../../aws/types";
import type { ResourceRule } from "../../../rule";
import { mustNotBeTrue } from "../../../values/require";

export const rule: ResourceRule = {
  name: "database-oversized-in-dev",
  pack: "cost",
  severity: "medium",
  asks: "A development database is no larger than xlarge and has no standby.",
  why: "Nobody needs production capacity for test data.",
  fix: "Use a smaller class and multiAz false in development.",
  example: `new aws.rds.Instance("orders", { instanceClass: "db.t4g.medium", multiAz: false })`,
  frameworks: {},
  publicIds: [],
  scope: "resource",
  types: DATABASE_INSTANCES,
  reads: ["environmentClass"],
  check(database, { environmentClass }) {
    if (environmentClass !== "dev") return [];
    const large = instanceTypesOf(database).filter(({ value }) => isLarge(value));
    return [
      ...large.map(({ path, value }) => ({ message: `${path} is ${value}: too large for development` })),
      ...mustNotBeTrue(database, "multiAz", "development pays twice for a standby"),
    ];
  },
};

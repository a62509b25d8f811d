import { only, together, type Fixture, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const TABLE = "aws:dynamodb/table:Table";
const table: FixtureResource = { type: TABLE, properties: { name: "orders" } };
const target = (properties: object, dependsOn: FixtureResource["dependsOn"] = {}): FixtureResource => ({
  type: "aws:appautoscaling/target:Target",
  name: "reads",
  properties: { serviceNamespace: "dynamodb", ...properties },
  dependsOn,
});
const policy = (properties: object, dependsOn: FixtureResource["dependsOn"] = {}): FixtureResource => ({
  type: "aws:appautoscaling/policy:Policy",
  name: "load",
  properties,
  dependsOn,
});
const scaled = (resourceId: string, serviceNamespace = "dynamodb"): Fixture =>
  together(table, target({ resourceId, serviceNamespace }), policy({ resourceId }));

export const fixtures: RuleFixtures = {
  pass: {
    "by request": only(TABLE, { billingMode: "PAY_PER_REQUEST" }),
    "by name": scaled("table/orders"),
    "by reference": together(
      { ...table, properties: { billingMode: "PROVISIONED" } },
      target({ resourceId: UNKNOWN }, { resourceId: ["main"] }),
      policy({ resourceId: UNKNOWN }, { resourceId: ["reads"] }),
    ),
  },
  fail: {
    "absent attribute": only(TABLE, {}),
    "no policy": together(table, target({ resourceId: "table/orders" })),
    "no target": together(table, policy({ resourceId: "table/orders" })),
    "another table": scaled("table/stock"),
    "another service": scaled("table/orders", "kafka"),
    "policy for another target": together(
      { ...table, properties: { billingMode: "PROVISIONED" } },
      target({ resourceId: UNKNOWN }, { resourceId: ["main"] }),
      policy({ resourceId: UNKNOWN }, { resourceId: ["writes"] }),
    ),
  },
  unknown: {
    "not known yet": only(TABLE, { billingMode: UNKNOWN }),
    "target not known yet": together(table, target({ resourceId: UNKNOWN })),
    "policy's target not known yet": together(
      table,
      target({ resourceId: "table/orders" }),
      policy({ resourceId: UNKNOWN }),
    ),
  },
};

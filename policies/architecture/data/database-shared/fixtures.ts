import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const workload = (name: string, env: readonly object[], labels: object = {}): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name,
  properties: {
    metadata: { name, namespace: "shop", labels },
    spec: { template: { spec: { containers: [{ name: "api", env }] } } },
  },
});
const withUrl = (name: string, value: unknown, labels?: object): FixtureResource =>
  workload(name, [{ name: "DATABASE_URL", value }], labels);
const withPair = (name: string, host: unknown, database: unknown): FixtureResource =>
  workload(name, [
    { name: "DB_HOST", value: host },
    { name: "DB_NAME", value: database },
  ]);
const fromSecret = (name: string): FixtureResource =>
  workload(name, [{ name: "DATABASE_URL", valueFrom: { secretKeyRef: { name: `${name}-secrets`, key: "url" } } }]);
const externalSecret = (name: string, url: string): FixtureResource => ({
  type: "kubernetes:external-secrets.io/v1:ExternalSecret",
  name: `${name}-secret`,
  properties: {
    metadata: { name: `${name}-secrets`, namespace: "shop" },
    spec: { target: { name: `${name}-secrets`, template: { data: { url } } } },
  },
});
const url = "postgres://app:secret@db.internal:5432/shop?sslmode=require";
const lambda = (name: string, tags: unknown): FixtureResource => ({
  type: "aws:lambda/function:Function",
  name,
  properties: { tags, environment: { variables: { DATABASE_URL: url } } },
});
const both = ["orders", "returns"];

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(workload("orders", []), workload("returns", [])),
    "one workload": together(withUrl("orders", url)),
    "a database each": together(withUrl("orders", url), withUrl("returns", "postgres://app@db.internal:5432/returns")),
    "a server each": together(withUrl("orders", url), withUrl("returns", "postgres://other.internal/shop")),
    "parts of one release": together(
      withUrl("orders", url, { "app.kubernetes.io/instance": "orders" }),
      withUrl("orders-worker", url, { "app.kubernetes.io/instance": "orders" }),
    ),
    "no database": together(
      withUrl("orders", "https://api.example.com/shop"),
      withUrl("returns", "https://api.example.com/shop"),
    ),
    "no name": together(withUrl("orders", "mongodb://db.internal"), withUrl("returns", "mongodb://db.internal")),
    "names differ": together(
      withPair("orders", "db.internal", "orders"),
      withPair("returns", "db.internal", "returns"),
    ),
    "functions of one service": together(
      lambda("create", { service: "orders" }),
      lambda("cancel", { service: "orders" }),
    ),
    "functions that do not say": together(lambda("create", {}), lambda("cancel", {})),
  },
  fail: {
    "by address": { ...together(withUrl("orders", url), withUrl("returns", url)), flagged: both },
    "by address, as others": {
      ...together(withUrl("orders", url), withUrl("returns", "postgresql://reader@DB.internal/shop")),
      flagged: both,
    },
    "by host and name": {
      ...together(withPair("orders", "db.internal", "shop"), withUrl("returns", url)),
      flagged: both,
    },
    "of SQL Server": {
      ...together(
        withUrl("orders", "jdbc:sqlserver://db.internal:1433;databaseName=shop;encrypt=true"),
        withUrl("returns", "jdbc:sqlserver://db.internal:1433;databaseName=shop"),
      ),
      flagged: both,
    },
    "from secrets": {
      ...together(
        fromSecret("orders"),
        fromSecret("returns"),
        externalSecret("orders", `postgres://orders:{{ index . "db.password" }}@db.internal:5432/shop`),
        externalSecret("returns", `postgres://returns:{{ index . "db.password" }}@db.internal:5432/shop`),
      ),
      flagged: both,
    },
    "by dependency": {
      ...together(
        { ...withPair("orders", UNKNOWN, "shop"), dependsOn: { spec: ["aws:rds/instance:Instance::main"] } },
        { ...withPair("returns", UNKNOWN, "shop"), dependsOn: { spec: ["aws:rds/instance:Instance::main"] } },
      ),
      flagged: both,
    },
    functions: {
      ...together(lambda("orders", { service: "orders" }), lambda("returns", { service: "returns" })),
      flagged: both,
    },
    tasks: {
      ...together(
        ...both.map((name) => ({
          type: "aws:ecs/taskDefinition:TaskDefinition",
          name,
          properties: {
            tags: { service: name },
            containerDefinitions: JSON.stringify([{ environment: [{ name: "DATABASE_URL", value: url }] }]),
          },
        })),
      ),
      flagged: both,
    },
  },
  unknown: {
    "not known yet": together(withUrl("orders", url), withUrl("returns", UNKNOWN)),
    "a host not known yet": together(withPair("orders", UNKNOWN, "shop"), withPair("returns", UNKNOWN, "shop")),
    "labels not known yet": together(withUrl("orders", url), {
      ...withUrl("returns", url),
      properties: { ...withUrl("returns", url).properties, metadata: { namespace: "shop", labels: UNKNOWN } },
    }),
  },
};

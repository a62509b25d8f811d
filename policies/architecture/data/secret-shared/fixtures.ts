import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const workload = (name: string, container: object, metadata: object = {}): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name,
  properties: {
    metadata: { name, namespace: "shop", ...metadata },
    spec: { template: { spec: { containers: [{ name: "api", ...container }] } } },
  },
});
const byKey = (secret: unknown): object => ({
  env: [{ name: "PASSWORD", valueFrom: { secretKeyRef: { name: secret, key: "password" } } }],
});
const whole = (secret: string): object => ({ envFrom: [{ secretRef: { name: secret } }] });
const external = (
  name: string,
  key: unknown,
  labels: object = { "app.kubernetes.io/name": name },
): FixtureResource => ({
  type: "kubernetes:external-secrets.io/v1:ExternalSecret",
  name,
  properties: { metadata: { name, labels }, spec: { data: [{ remoteRef: { key, property: "password" } }] } },
});
const both = ["orders", "returns"];

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(workload("orders", {}), workload("returns", {})),
    "one each": together(workload("orders", byKey("orders-db")), workload("returns", byKey("returns-db"))),
    "of one name in two namespaces": together(
      workload("orders", byKey("db")),
      workload("returns", byKey("db"), { namespace: "other" }),
    ),
    "parts of one release": together(
      workload("orders", byKey("db"), { labels: { "app.kubernetes.io/instance": "orders" } }),
      workload("worker", byKey("db"), { labels: { "app.kubernetes.io/instance": "orders" } }),
    ),
    "stored ones": together(external("orders", "prod/orders"), external("returns", "prod/returns")),
  },
  fail: {
    "by key": { ...together(workload("orders", byKey("db")), workload("returns", byKey("db"))), flagged: both },
    "as a whole": { ...together(workload("orders", whole("db")), workload("returns", byKey("db"))), flagged: both },
    stored: { ...together(external("orders", "prod/db"), external("returns", "prod/db")), flagged: both },
  },
  unknown: {
    "not known yet": together(workload("orders", byKey(UNKNOWN)), workload("returns", byKey(UNKNOWN))),
    "a namespace not known yet": together(
      workload("orders", byKey("db"), { namespace: UNKNOWN }),
      workload("returns", byKey("db"), { namespace: UNKNOWN }),
    ),
    "a key not known yet": together(external("orders", UNKNOWN), external("returns", UNKNOWN)),
  },
};

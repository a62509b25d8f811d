import { together, type Fixture, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const deployment = (metadata: unknown): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name: "orders",
  properties: { metadata },
});
const objective = (service: unknown): FixtureResource => ({
  type: "kubernetes:sloth.slok.dev/v1:PrometheusServiceLevel",
  name: "slo",
  properties: { spec: { service, slos: [{ name: "availability", objective: 99.9 }] } },
});
const inProd = (...resources: readonly FixtureResource[]): Fixture => ({
  ...together(...resources),
  settings: { environmentClass: "prod" },
});

export const fixtures: RuleFixtures = {
  pass: {
    annotated: inProd(deployment({ annotations: { "plinth.dev/slo-availability": "99.9" } })),
    "latency alone": inProd(deployment({ annotations: { "plinth.dev/slo-latency-p99": "500ms" } })),
    "an object beside it": inProd(deployment({ name: "orders" }), objective("orders")),
    "an object, by its label": inProd(
      deployment({ name: "orders-7f", labels: { "app.kubernetes.io/name": "orders" } }),
      objective("orders"),
    ),
    development: together(deployment({})),
  },
  fail: {
    "absent attribute": inProd(deployment(undefined)),
    "another's object": inProd(deployment({ name: "orders" }), objective("returns")),
  },
  unknown: {
    "not known yet": inProd(deployment(UNKNOWN)),
    "an object not known yet": inProd(deployment({ name: "orders" }), objective(UNKNOWN)),
  },
};

import { together, type Fixture, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const service = (properties: object): FixtureResource => ({
  type: "aws:ecs/service:Service",
  name: "service",
  properties: { name: "orders", loadBalancers: [{ containerPort: 80 }], ...properties },
});
const target = (resourceId: unknown, minCapacity: unknown, serviceNamespace: unknown = "ecs"): FixtureResource => ({
  type: "aws:appautoscaling/target:Target",
  name: "target",
  properties: { resourceId, minCapacity, serviceNamespace },
});
const inProd = (...resources: readonly FixtureResource[]): Fixture => ({
  ...together(...resources),
  settings: { environmentClass: "prod" },
});

export const fixtures: RuleFixtures = {
  pass: {
    two: inProd(service({ desiredCount: 2 })),
    scaled: inProd(service({ desiredCount: 1 }), target("service/main/orders", 2)),
    "one a machine": inProd(service({ schedulingStrategy: "DAEMON" })),
    "called by nobody": inProd(service({ loadBalancers: [] })),
    development: together(service({ desiredCount: 1 })),
  },
  fail: {
    "absent attribute": inProd(service({})),
    one: inProd(service({ desiredCount: 1 })),
    "scaled to one": inProd(service({ desiredCount: 4 }), target("service/main/orders", 1)),
    "another is scaled": inProd(service({ desiredCount: 1 }), target("service/main/returns", 2)),
    "something else is scaled": inProd(service({ desiredCount: 1 }), target(UNKNOWN, 2, "dynamodb")),
    "own minimum": {
      ...together(service({ desiredCount: 2 })),
      settings: { environmentClass: "prod", minimumReplicas: 3 },
    },
  },
  unknown: {
    "not known yet": inProd(service({ desiredCount: UNKNOWN })),
    "a name not known yet": inProd(service({ name: UNKNOWN, desiredCount: 1 })),
    "a scaling target not known yet": inProd(service({ desiredCount: 1 }), target(UNKNOWN, 2)),
    "its minimum not known yet": inProd(service({ desiredCount: 1 }), target("service/main/orders", UNKNOWN)),
  },
};

import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const service = (name: string, type?: unknown): FixtureResource => ({
  type: "kubernetes:core/v1:Service",
  name,
  properties: { spec: { type } },
});

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(service("a"), service("b")),
    one: together(service("a", "LoadBalancer"), service("b", "ClusterIP")),
  },
  fail: {
    three: {
      ...together(service("a", "LoadBalancer"), service("b", "LoadBalancer"), service("c", "LoadBalancer")),
      flagged: ["b", "c"],
    },
  },
  unknown: { "not known yet": together(service("a", "LoadBalancer"), service("b", UNKNOWN)) },
};

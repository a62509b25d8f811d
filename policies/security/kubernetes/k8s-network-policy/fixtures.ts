import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const workload: FixtureResource = {
  type: "kubernetes:apps/v1:Deployment",
  name: "orders",
  properties: { metadata: { namespace: "shop" }, spec: { template: { metadata: { labels: { app: "orders" } } } } },
};
const policy = (namespace: unknown, matchLabels?: object): FixtureResource => ({
  type: "kubernetes:networking.k8s.io/v1:NetworkPolicy",
  name: "policy",
  properties: { metadata: { namespace }, spec: { podSelector: { matchLabels } } },
});

export const fixtures: RuleFixtures = {
  pass: {
    selected: together(workload, policy("shop", { app: "orders" })),
    "whole namespace": together(workload, policy("shop")),
  },
  fail: {
    "absent attribute": together(workload),
    "other namespace": together(workload, policy("else", { app: "orders" })),
    "other pods": together(workload, policy("shop", { app: "carts" })),
  },
  unknown: {
    "namespace not known yet": together(workload, policy(UNKNOWN)),
    "labels not known yet": together(workload, policy("shop", { app: UNKNOWN })),
  },
};

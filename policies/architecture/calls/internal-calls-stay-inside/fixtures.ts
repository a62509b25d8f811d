import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { exposed, routed } from "../../../kubernetes/exposureFixture";
import { UNKNOWN } from "../../../rule";

const caller = (value: unknown, name = "storefront"): FixtureResource => ({
  type: "kubernetes:apps/v1:Deployment",
  name,
  properties: {
    metadata: { name, namespace: "shop" },
    spec: { template: { spec: { containers: [{ name: "web", env: [{ name: "ORDERS_URL", value }] }] } } },
  },
});
const orders = [...exposed(), routed({ hostnames: ["orders.example.com"] })];

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": together(caller(undefined), ...orders),
    inside: together(caller("http://orders.shop.svc.cluster.local"), ...orders),
    "a host of others": together(caller("https://payments.example.com"), ...orders),
    "a part of a host": together(caller("https://eu.orders.example.com"), ...orders),
    "its own address": together(
      {
        ...caller("https://orders.example.com", "orders"),
        properties: {
          metadata: { name: "orders", namespace: "shop" },
          spec: {
            template: {
              metadata: { labels: { app: "orders" } },
              spec: {
                containers: [{ name: "api", env: [{ name: "PUBLIC_URL", value: "https://orders.example.com" }] }],
              },
            },
          },
        },
      },
      ...orders.slice(1),
    ),
  },
  fail: { outside: together(caller("https://orders.example.com/v1"), ...orders) },
  unknown: { "not known yet": together(caller(UNKNOWN), ...orders) },
};

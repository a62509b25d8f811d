import type { FixtureResource } from "../fixture";

/** A workload `orders` with its Service, as its metadata has it. */
export function exposed(metadata: object = {}): FixtureResource[] {
  return [
    {
      type: "kubernetes:apps/v1:Deployment",
      name: "orders",
      properties: {
        metadata: { name: "orders", namespace: "shop", ...metadata },
        spec: { template: { metadata: { labels: { app: "orders" } } } },
      },
    },
    {
      type: "kubernetes:core/v1:Service",
      name: "service",
      properties: { metadata: { name: "orders", namespace: "shop" }, spec: { selector: { app: "orders" } } },
    },
  ];
}

/** A route to `orders`. */
export function routed(spec: object = {}, metadata: object = {}): FixtureResource {
  return {
    type: "kubernetes:gateway.networking.k8s.io/v1:HTTPRoute",
    name: "route",
    properties: {
      metadata: { name: "orders", namespace: "shop", ...metadata },
      spec: { parentRefs: [{ name: "public" }], rules: [{ backendRefs: [{ name: "orders" }] }], ...spec },
    },
  };
}

/** What says how callers prove who they are. */
export function authenticated(by: unknown): object {
  return { annotations: { "plinth.dev/api-auth": by } };
}

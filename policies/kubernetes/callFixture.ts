import type { FixtureResource } from "../fixture";

/** A workload `name` in the namespace `shop`, with the variables of its one container, and the Service before it. */
export function calling(
  name: string,
  env: Readonly<Record<string, unknown>> = {},
  labels: Readonly<Record<string, unknown>> = {},
): FixtureResource[] {
  const variables = Object.entries(env).map(([key, value]) => ({ name: key, value }));
  return [
    {
      type: "kubernetes:apps/v1:Deployment",
      name,
      properties: {
        metadata: { name, namespace: "shop" },
        spec: {
          template: {
            metadata: { labels: { "app.kubernetes.io/name": name, ...labels } },
            spec: { containers: [{ name: "api", env: variables }] },
          },
        },
      },
    },
    {
      type: "kubernetes:core/v1:Service",
      name: `${name}-service`,
      properties: {
        metadata: { name, namespace: "shop" },
        spec: { selector: { "app.kubernetes.io/name": name }, ports: [{ port: 80 }] },
      },
    },
  ];
}

import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const namespace: FixtureResource = {
  type: "kubernetes:core/v1:Namespace",
  name: "orders",
  properties: { metadata: { name: "shop" } },
};
const inNamespace = (name: unknown, dependsOn?: FixtureResource["dependsOn"]): FixtureResource => ({
  type: "kubernetes:core/v1:LimitRange",
  name: "bounds",
  properties: { metadata: { namespace: name } },
  dependsOn,
});

export const fixtures: RuleFixtures = {
  pass: {
    "by name": together(namespace, inNamespace("shop")),
    "of this stack": together(namespace, inNamespace(UNKNOWN, { metadata: ["orders"] })),
    "namespace of the cluster itself": together({ ...namespace, properties: { metadata: { name: "kube-system" } } }),
  },
  fail: {
    "absent attribute": together(namespace),
    "of another namespace": together(namespace, inNamespace("else")),
  },
  unknown: { "namespace not known yet": together(namespace, inNamespace(UNKNOWN)) },
};

import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { authenticated, exposed, routed } from "../../../kubernetes/exposureFixture";
import { UNKNOWN } from "../../../rule";

const ingress = (annotations: object = {}): FixtureResource => ({
  type: "kubernetes:networking.k8s.io/v1:Ingress",
  name: "ingress",
  properties: {
    metadata: { namespace: "shop", annotations },
    spec: { ingressClassName: "nginx", rules: [{ http: { paths: [{ backend: { service: { name: "orders" } } }] } }] },
  },
});
const policy = (spec: unknown): FixtureResource => ({
  type: "kubernetes:gateway.envoyproxy.io/v1alpha1:SecurityPolicy",
  name: "policy",
  properties: { metadata: { namespace: "shop" }, spec },
});
const istio = (spec: unknown): FixtureResource => ({
  ...policy(spec),
  type: "kubernetes:security.istio.io/v1:RequestAuthentication",
});

export const fixtures: RuleFixtures = {
  pass: {
    declared: together(...exposed(authenticated("jwt")), routed()),
    "not needed, on purpose": together(...exposed(authenticated("none")), routed()),
    "declared by the route": together(...exposed(), routed({}, authenticated("jwt"))),
    "no route": together(...exposed()),
    "another's route": together(...exposed(), routed({ rules: [{ backendRefs: [{ name: "returns" }] }] })),
    "a policy of the route": together(
      ...exposed(),
      routed(),
      policy({ targetRefs: [{ kind: "HTTPRoute", name: "orders" }] }),
    ),
    "a policy of the gateway": together(
      ...exposed(),
      routed(),
      policy({ targetRef: { kind: "Gateway", name: "public" } }),
    ),
    "a policy of the pods": together(...exposed(), routed(), istio({ selector: { matchLabels: { app: "orders" } } })),
    "a rule of the load balancer": together(
      ...exposed(),
      routed({
        rules: [
          { backendRefs: [{ name: "orders" }], filters: [{ type: "ExtensionRef", extensionRef: { name: "login" } }] },
        ],
      }),
      {
        type: "kubernetes:gateway.k8s.aws/v1beta1:ListenerRuleConfiguration",
        name: "login",
        properties: {
          metadata: { name: "login", namespace: "shop" },
          spec: { actions: [{ type: "authenticate-oidc" }] },
        },
      },
    ),
    "an ingress's controller": together(
      ...exposed(),
      ingress({ "nginx.ingress.kubernetes.io/auth-url": "https://login.example.com" }),
    ),
  },
  fail: {
    "absent attribute": together(...exposed(), routed()),
    "an ingress": together(...exposed(), ingress()),
    "an ingress's controller that does not": together(
      ...exposed(),
      ingress({ "alb.ingress.kubernetes.io/auth-type": "none" }),
    ),
    "another's policy": together(...exposed(), routed(), policy({ targetRef: { kind: "HTTPRoute", name: "returns" } })),
    "a policy of other pods": together(
      ...exposed(),
      routed(),
      istio({ selector: { matchLabels: { app: "returns" } } }),
    ),
  },
  unknown: {
    "not known yet": together(...exposed(authenticated(UNKNOWN)), routed()),
    "annotations not known yet": together(...exposed({ annotations: UNKNOWN }), routed()),
    "a policy not known yet": together(...exposed(), routed(), policy(UNKNOWN)),
  },
};

import { together, type FixtureResource, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const matching = (...matches: readonly unknown[]): object => ({ matches, backendRefs: [{ name: "orders" }] });
const prefix = (value: unknown): object => ({ path: { type: "PathPrefix", value } });
const route = (rule: unknown, spec: object = {}): FixtureResource => ({
  type: "kubernetes:gateway.networking.k8s.io/v1:HTTPRoute",
  name: "route",
  properties: {
    metadata: { namespace: "shop" },
    spec: { hostnames: ["shop.example.com"], parentRefs: [{ name: "public" }], rules: [rule], ...spec },
  },
});
const ingress = (path: unknown, spec: object = {}, annotations: object = {}): FixtureResource => ({
  type: "kubernetes:networking.k8s.io/v1:Ingress",
  name: "ingress",
  properties: {
    metadata: { annotations },
    spec: { rules: [{ host: "shop.example.com", http: { paths: [{ path }] } }], ...spec },
  },
});
const httpApi = (routeKey: unknown): FixtureResource => ({
  type: "aws:apigatewayv2/route:Route",
  name: "api",
  properties: { apiId: "api-1", routeKey },
});
const segment = (name: string, pathPart: unknown, parentId: string): FixtureResource => ({
  type: "aws:apigateway/resource:Resource",
  name,
  properties: { id: name, restApi: "rest-1", pathPart, parentId },
});
const internalGateway: FixtureResource[] = [
  {
    type: "kubernetes:gateway.networking.k8s.io/v1:Gateway",
    name: "gateway",
    properties: {
      metadata: { name: "public", namespace: "shop" },
      spec: { infrastructure: { parametersRef: { name: "settings" } } },
    },
  },
  {
    type: "kubernetes:gateway.k8s.aws/v1beta1:LoadBalancerConfiguration",
    name: "settings",
    properties: { metadata: { name: "settings", namespace: "shop" }, spec: { scheme: "internal" } },
  },
];

export const fixtures: RuleFixtures = {
  pass: {
    versioned: together(route(matching(prefix("/v1/orders")))),
    "a version in the middle": together(route(matching(prefix("/api/v2beta1/orders")))),
    "a pattern": together(route(matching({ path: { type: "RegularExpression", value: "/v[0-9]+/orders" } }))),
    "a website": together(route(matching(prefix("/")))),
    "no match, which is a website": together(route({ backendRefs: [{ name: "web" }] })),
    "a probe": together(route(matching(prefix("/healthz")))),
    "below a page that needs none": together(route(matching(prefix("/assets/logo.svg")))),
    "by a header": together(
      route(matching({ ...prefix("/orders"), headers: [{ name: "X-Api-Version", value: "1" }] })),
    ),
    "by its host": together(route(matching(prefix("/orders")), { hostnames: ["v1.api.example.com"] })),
    "a redirect": together(route({ filters: [{ type: "RequestRedirect" }], matches: [prefix("/orders")] })),
    "inside the mesh": together(
      route(matching(prefix("/orders")), { parentRefs: [{ kind: "Service", name: "orders" }] }),
    ),
    "an internal gateway, by name": together(
      route(matching(prefix("/orders")), { parentRefs: [{ name: "internal-gateway" }] }),
    ),
    "an internal gateway": together(route(matching(prefix("/orders"))), ...internalGateway),
    "an internal ingress": together(ingress("/orders", { ingressClassName: "alb" })),
    gRPC: together({
      ...route({ matches: [{ method: { service: "shop.orders.v1.Orders" } }] }),
      type: "kubernetes:gateway.networking.k8s.io/v1:GRPCRoute",
    }),
    "an HTTP API": together(httpApi("GET /v1/orders")),
    "everything passed on": together(httpApi("$default"), httpApi("ANY /{proxy+}")),
    "a stage": together(httpApi("GET /orders"), {
      type: "aws:apigatewayv2/stage:Stage",
      name: "stage",
      properties: { apiId: "api-1", name: "v1" },
    }),
    "a REST API": together(segment("v1", "v1", "root"), segment("orders", "orders", "v1")),
    "a mapping": together(segment("orders", "orders", "root"), {
      type: "aws:apigateway/basePathMapping:BasePathMapping",
      name: "mapping",
      properties: { restApi: "rest-1", basePath: "v1" },
    }),
    "a private API": together(segment("orders", "orders", "root"), {
      type: "aws:apigateway/restApi:RestApi",
      name: "rest",
      properties: { id: "rest-1", endpointConfiguration: { types: "PRIVATE" } },
    }),
    "own list": {
      ...together(route(matching(prefix("/login/callback")))),
      settings: { unversionedPaths: ["/login"] },
    },
  },
  fail: {
    "absent attribute": together(route(undefined, { hostnames: ["api.example.com"], rules: [{}] })),
    "a path": together(route(matching(prefix("/orders")))),
    "a host of two that names a version": together(
      route(matching(prefix("/orders")), { hostnames: ["v1.api.example.com", "shop.example.com"] }),
    ),
    "an API's host of two": together(
      route(matching(prefix("/")), { hostnames: ["shop.example.com", "api.example.com"] }),
    ),
    "without a host": together(route(matching(prefix("/orders")), { hostnames: undefined })),
    "one of two": together(route(matching(prefix("/v1/orders"), prefix("/returns")))),
    "the root of an API": together(route(matching(prefix("/")), { hostnames: ["api.example.com"] })),
    "no page, though it begins like one": together(route(matching(prefix("/assetsearch")))),
    gRPC: together({
      ...route({ matches: [{ method: { service: "shop.Orders" } }] }),
      type: "kubernetes:gateway.networking.k8s.io/v1:GRPCRoute",
    }),
    "an ingress": together(ingress("/orders")),
    "an open ingress of AWS": together(
      ingress("/orders", { ingressClassName: "alb" }, { "alb.ingress.kubernetes.io/scheme": "internet-facing" }),
    ),
    "an HTTP API": together(httpApi("POST /orders")),
    "another API's stage": together(httpApi("GET /orders"), {
      type: "aws:apigatewayv2/stage:Stage",
      name: "stage",
      properties: { apiId: "api-2", name: "v1" },
    }),
    "a REST API": together(segment("orders", "orders", "root"), segment("id", "{id}", "orders")),
    "a website's paths": { ...together(route(matching(prefix("/")))), settings: { unversionedPaths: [] } },
  },
  unknown: {
    "a path not known yet": together(route(matching(prefix(UNKNOWN), prefix("/v1")))),
    "the path of an API not known yet": together(route(matching(prefix(UNKNOWN)), { hostnames: ["api.example.com"] })),
    "matches not known yet": together(route({ matches: UNKNOWN }, { hostnames: ["api.example.com"] })),
    "a header not known yet": together(route(matching({ ...prefix("/orders"), headers: UNKNOWN }))),
    "an ingress's path not known yet": together(ingress(UNKNOWN)),
    "a route not known yet": together(httpApi(UNKNOWN)),
    "a stage not known yet": together(httpApi("GET /orders"), {
      type: "aws:apigatewayv2/stage:Stage",
      name: "stage",
      properties: { apiId: "api-1", name: UNKNOWN },
    }),
  },
};

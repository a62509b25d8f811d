import { ofTypes } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";
import { at, hasUnknown, isObject, objects, property, strings, type Properties } from "../values/read";
import { INGRESSES } from "./ingresses";
import { GRPC_ROUTES, HTTP_ROUTES } from "./kinds";
import { annotationsOf, nameOf, namespaceOf } from "./objects";

const GATEWAYS = ["v1", "v1beta1"].map((version) => `kubernetes:gateway.networking.k8s.io/${version}:Gateway`);
const BALANCERS = ["kubernetes:gateway.k8s.aws/v1beta1:LoadBalancerConfiguration"];

/** What routes requests from outside to workloads. */
const ROUTES: readonly string[] = [...HTTP_ROUTES, ...GRPC_ROUTES, ...INGRESSES];

/** Routes, and what says whether they are open to the internet. */
export const ROUTE_TYPES: readonly string[] = [...ROUTES, ...GATEWAYS, ...BALANCERS];

const INTERNAL_NAME = /(^|[-_])(internal|private|cluster-local|mesh)([-_]|$)/;

/** One rule of a route: which requests, and to which Services. */
interface RouteRule {
  /** Paths that it takes; none: every path. What is not known yet is left out. */
  paths: readonly string[];
  /** Methods of gRPC that it takes, as `package.Service`. */
  methods: readonly string[];
  /** A header or query parameter chooses the version. */
  versionedOtherwise: boolean;
  /** Names of the Services that answer. */
  backends: readonly string[];
}

/** A route from the internet to Services of its namespace. */
export interface PublicRoute {
  resource: RuleResource;
  hosts: readonly string[];
  rules: readonly RouteRule[];
}

/** The routes of a stack that are open to the internet, as far as that can be told. */
export function publicRoutes(resources: readonly RuleResource[]): PublicRoute[] {
  const internalGateways = gatewaysInside(resources);
  return ofTypes(resources, ROUTES)
    .filter((route) => !isInternal(route, internalGateways))
    .map((resource) => ({ resource, hosts: hostsOf(resource), rules: rulesOf(resource) }));
}

/** Gateways of the stack whose load balancer is not open to the internet, as `namespace/name`. */
function gatewaysInside(resources: readonly RuleResource[]): ReadonlySet<string> {
  const inside = new Set(
    ofTypes(resources, BALANCERS)
      .filter((balancer) => property(balancer, "spec.scheme") === "internal")
      .map((balancer) => `${String(namespaceOf(balancer))}/${String(nameOf(balancer))}`),
  );
  const gateways = ofTypes(resources, GATEWAYS).filter((gateway) => {
    const configuration = property(gateway, "spec.infrastructure.parametersRef.name");
    return inside.has(`${String(namespaceOf(gateway))}/${String(configuration)}`);
  });
  return new Set(gateways.map((gateway) => `${String(namespaceOf(gateway))}/${String(nameOf(gateway))}`));
}

function isInternal(route: RuleResource, internalGateways: ReadonlySet<string>): boolean {
  return INGRESSES.includes(route.type) ? isInternalIngress(route) : isInternalRoute(route, internalGateways);
}

function isInternalRoute(route: RuleResource, internalGateways: ReadonlySet<string>): boolean {
  const parents = objects(property(route, "spec.parentRefs"));
  // In a service mesh a route's parent is a Service: it is for calls inside.
  return (
    parents.length > 0 &&
    parents.every((parent) => {
      const [name, namespace] = [at(parent, "name"), at(parent, "namespace") ?? namespaceOf(route)];
      const inside = internalGateways.has(`${String(namespace)}/${String(name)}`);
      return inside || at(parent, "kind") === "Service" || (typeof name === "string" && INTERNAL_NAME.test(name));
    })
  );
}

/** The AWS controller's load balancers are internal where nothing is said; those of others are open. */
function isInternalIngress(ingress: RuleResource): boolean {
  const annotations = annotationsOf(ingress);
  const texts = annotations === UNKNOWN ? {} : annotations;
  const name = property(ingress, "spec.ingressClassName") ?? texts["kubernetes.io/ingress.class"];
  if (name === "alb") return texts["alb.ingress.kubernetes.io/scheme"] !== "internet-facing";
  return typeof name === "string" && INTERNAL_NAME.test(name);
}

function hostsOf(route: RuleResource): string[] {
  const ingressHosts = objects(property(route, "spec.rules")).map((rule) => at(rule, "host"));
  return [...strings(property(route, "spec.hostnames")), ...ingressHosts].filter((host) => typeof host === "string");
}

function rulesOf(route: RuleResource): RouteRule[] {
  const rules = objects(property(route, "spec.rules"));
  if (INGRESSES.includes(route.type)) return rules.flatMap(ingressRules);
  return rules.filter((rule) => !redirects(rule)).map(routeRule);
}

function redirects(rule: Properties): boolean {
  const filters = objects(at(rule, "filters"));
  return filters.some((filter) => at(filter, "type") === "RequestRedirect" || isObject(at(filter, "requestRedirect")));
}

function routeRule(rule: Properties): RouteRule {
  const matches = objects(at(rule, "matches"));
  return {
    paths: texts(matches.map((match) => at(match, "path.value"))),
    methods: texts(matches.map((match) => at(match, "method.service"))),
    versionedOtherwise: at(rule, "matches") === UNKNOWN || (matches.length > 0 && matches.every(choosesVersion)),
    backends: texts(objects(at(rule, "backendRefs")).map((backend) => at(backend, "name"))),
  };
}

/** Whether a match is for one version by a header or query parameter, or may be for one. */
function choosesVersion(match: Properties): boolean {
  if (at(match, "path.value") === UNKNOWN || hasUnknown(at(match, "headers")) || hasUnknown(at(match, "queryParams")))
    return true;
  const chosen = [...objects(at(match, "headers")), ...objects(at(match, "queryParams"))];
  return chosen.some(
    (entry) => /version|^v$/i.test(String(at(entry, "name"))) || /\bv\d/.test(String(at(entry, "value"))),
  );
}

function ingressRules(rule: Properties): RouteRule[] {
  return objects(at(rule, "http.paths")).map((entry) => ({
    paths: texts([at(entry, "path")]),
    methods: [],
    versionedOtherwise: at(entry, "path") === UNKNOWN,
    backends: texts([at(entry, "backend.service.name") ?? at(entry, "backend.serviceName")]),
  }));
}

function texts(values: readonly unknown[]): string[] {
  return values.filter((value) => typeof value === "string");
}

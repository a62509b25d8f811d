import { groupedBy } from "../relations/groups";
import { ofTypes } from "../relations/references";
import { UNKNOWN, type RuleResource } from "../rule";
import { at, hasUnknown, objects, property } from "../values/read";
import { annotationsOf, nameOf, namespaceOf, podAnnotationsOf, podLabelsOf, labelsOf, type Texts } from "./objects";
import { INGRESSES } from "./ingresses";
import { REPLICATED, DAEMON_SETS, SERVICES } from "./kinds";
import { publicRoutes, ROUTE_TYPES } from "./routes";
import { PodIndex } from "./selectors";
import { serviceSelector } from "./spread";

/** Policies of gateways and meshes that ask callers who they are, by type, with what they are for. */
const AUTH_POLICIES: readonly string[] = [
  "kubernetes:gateway.envoyproxy.io/v1alpha1:SecurityPolicy",
  "kubernetes:security.istio.io/v1:RequestAuthentication",
  "kubernetes:security.istio.io/v1beta1:RequestAuthentication",
  "kubernetes:security.istio.io/v1:AuthorizationPolicy",
  "kubernetes:security.istio.io/v1beta1:AuthorizationPolicy",
  "kubernetes:gateway.k8s.aws/v1beta1:ListenerRuleConfiguration",
];

/** Annotations of an Ingress by which its controller asks callers who they are. */
const AUTH_ANNOTATIONS: readonly string[] = [
  "alb.ingress.kubernetes.io/auth-type",
  "nginx.ingress.kubernetes.io/auth-url",
  "nginx.ingress.kubernetes.io/auth-type",
  "nginx.ingress.kubernetes.io/auth-tls-secret",
];

/** Where workloads and routes say how callers are to prove who they are. */
const AUTH_KEYS: readonly string[] = ["plinth.dev/api-auth", "api-auth"];

const WORKLOADS: readonly string[] = [...REPLICATED, ...DAEMON_SETS];

/** What decides who reaches which workload from outside. */
export const EXPOSURE_TYPES: readonly string[] = [...WORKLOADS, ...SERVICES, ...ROUTE_TYPES, ...AUTH_POLICIES];

/** A workload that the internet reaches through a route. */
export interface Exposure {
  route: RuleResource;
  workload: RuleResource;
  /** How callers prove who they are: as declared, `gateway`, `none`; undefined where nothing says; `UNKNOWN` when not known yet. */
  authentication: string | undefined | typeof UNKNOWN;
}

/** The workloads of a stack that routes of it open to the internet. */
export function exposures(resources: readonly RuleResource[]): Exposure[] {
  const pods = new PodIndex(ofTypes(resources, WORKLOADS));
  const services = groupedBy(ofTypes(resources, SERVICES), (service) => keyOf(namespaceOf(service), nameOf(service)));
  const policies = policiesOf(ofTypes(resources, AUTH_POLICIES), pods);
  return publicRoutes(resources).flatMap(({ resource: route, rules }) =>
    [...new Set(rules.flatMap(({ backends }) => backends))].flatMap((backend) =>
      (services.get(keyOf(namespaceOf(route), backend)) ?? [])
        .flatMap((service) => pods.selectedBy(service, serviceSelector(service)).workloads)
        .map((workload) => ({ route, workload, authentication: authenticationOf(route, workload, policies) })),
    ),
  );
}

function keyOf(namespace: string | typeof UNKNOWN, name: string | typeof UNKNOWN): string {
  return JSON.stringify([namespace, name], (_, value: unknown) => (value === UNKNOWN ? null : value));
}

/** What policies are for. */
interface Policies {
  /** Names of routes and gateways. */
  targets: ReadonlySet<unknown>;
  /** Names by which routes refer to policies. */
  names: ReadonlySet<unknown>;
  workloads: ReadonlySet<RuleResource>;
  /** The target of one is not known yet: it may be any. */
  uncertain: boolean;
}

function policiesOf(policies: readonly RuleResource[], pods: PodIndex): Policies {
  const targets = policies.flatMap((policy) => [
    ...objects(property(policy, "spec.targetRefs")),
    ...objects(property(policy, "spec.targetRef")),
  ]);
  return {
    targets: new Set(targets.map((target) => at(target, "name"))),
    names: new Set(policies.map(nameOf)),
    workloads: pods.selectedByAny(policies, (policy) => property(policy, "spec.selector")).workloads,
    uncertain: policies.some((policy) => hasUnknown(property(policy, "spec"))),
  };
}

function authenticationOf(route: RuleResource, workload: RuleResource, policies: Policies): Exposure["authentication"] {
  if (askedByController(route) || askedByPolicy(route, workload, policies)) return "gateway";
  const texts: Texts[] = [
    annotationsOf(route),
    labelsOf(workload),
    annotationsOf(workload),
    podLabelsOf(workload),
    podAnnotationsOf(workload),
  ];
  const declared = texts.flatMap((text) => (text === UNKNOWN ? [UNKNOWN] : AUTH_KEYS.map((key) => text[key])));
  const said = declared.find((value) => typeof value === "string" && value !== "");
  if (typeof said === "string") return said;
  return declared.includes(UNKNOWN) ? UNKNOWN : undefined;
}

function askedByController(route: RuleResource): boolean {
  const annotations = annotationsOf(route);
  if (!INGRESSES.includes(route.type) || annotations === UNKNOWN) return false;
  return AUTH_ANNOTATIONS.some((key) => {
    const value = annotations[key];
    return value !== undefined && value !== "" && value !== "none";
  });
}

function askedByPolicy(route: RuleResource, workload: RuleResource, policies: Policies): boolean {
  const parents = objects(property(route, "spec.parentRefs")).map((parent) => at(parent, "name"));
  const extensions = objects(property(route, "spec.rules")).flatMap((rule) =>
    objects(at(rule, "filters")).map((filter) => at(filter, "extensionRef.name")),
  );
  return (
    policies.uncertain ||
    policies.workloads.has(workload) ||
    [nameOf(route), ...parents].some((name) => policies.targets.has(name)) ||
    extensions.some((name) => name !== undefined && policies.names.has(name))
  );
}

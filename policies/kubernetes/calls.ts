import { ofTypes } from "../relations/references";
import { traitOf } from "../relations/identity";
import { UNKNOWN, type RuleResource } from "../rule";
import { asNumber, at, objects, property } from "../values/read";
import { SERVICES } from "./kinds";
import { nameOf, namespaceOf, podLabelsOf } from "./objects";
import { PodIndex } from "./selectors";
import { serviceSelector } from "./spread";
import { Variables, type Variable } from "./variables";

/** Which workloads call which, waiting for the answer. */
export type Calls = ReadonlyMap<RuleResource, ReadonlySet<RuleResource>>;

/** Pods carry this label, with the callee's name behind it, where a Score file says whom they call. */
const CALLS_LABEL = "calls.plinth.dev/";

/**
 * Ports of stores, which call nobody in turn, and of brokers and collectors, for whose answer nobody waits: databases,
 * caches, Kafka, AMQP, NATS, OpenTelemetry.
 */
const NO_CALL_PORTS: readonly number[] = [
  1433, 3306, 4222, 4317, 4318, 5432, 5671, 5672, 6379, 9042, 9092, 9094, 9098, 9200, 11211, 27017,
];

/** A bare host is one behind `//` or `@`, or before a port. */
const BARE_HOST = /(?:\/\/|@)([a-z0-9-]+)(?=[:/?#]|$)|(?:^|[\s,;=])([a-z0-9-]+):\d{1,5}(?!\d)/g;
/** Variables that hold a host and nothing else. */
const HOST_VARIABLE = /(^|_)(HOST|HOSTNAME|URL|URI|ADDR|ADDRESS|ENDPOINT|SERVICE|SERVER|UPSTREAM)$/i;

/** The calls of a stack's workloads: to Services of the stack whose host they are given, and to those their labels name. */
export function callsOf(resources: readonly RuleResource[], workloads: readonly RuleResource[]): Calls {
  const hosts = new ServiceHosts(ofTypes(resources, SERVICES), workloads);
  const variables = new Variables(resources);
  const named = byWorkloadName(workloads);
  return new Map(
    workloads.map((workload) => {
      const callees = [...hosts.calledIn(variables.of(workload), namespaceOf(workload)), ...labelled(workload, named)];
      return [workload, new Set(callees.filter((callee) => callee !== workload))];
    }),
  );
}

function byWorkloadName(workloads: readonly RuleResource[]): ReadonlyMap<string, RuleResource> {
  return new Map(
    workloads.flatMap((workload) => {
      const name = traitOf(workload, "workload") ?? nameOf(workload);
      return name === UNKNOWN ? [] : [[name, workload] as const];
    }),
  );
}

function labelled(workload: RuleResource, named: ReadonlyMap<string, RuleResource>): RuleResource[] {
  const labels = podLabelsOf(workload);
  return Object.keys(labels === UNKNOWN ? {} : labels).flatMap((key) =>
    key.startsWith(CALLS_LABEL) ? (named.get(key.slice(CALLS_LABEL.length)) ?? []) : [],
  );
}

/** The hosts of a stack's Services, each with the workloads that answer there. */
class ServiceHosts {
  /** By `name.namespace`. */
  private readonly answering = new Map<string, readonly RuleResource[]>();

  constructor(services: readonly RuleResource[], workloads: readonly RuleResource[]) {
    const pods = new PodIndex(workloads);
    for (const service of services) {
      const namespace = namespaceOf(service);
      const name = nameOf(service);
      if (namespace === UNKNOWN || name === UNKNOWN || !isCalled(service)) continue;
      this.answering.set(`${name}.${namespace}`, pods.selectedBy(service, serviceSelector(service)).workloads);
    }
  }

  calledIn(variables: readonly Variable[], namespace: string | typeof UNKNOWN): RuleResource[] {
    return variables.flatMap(({ name, value }) => {
      if (value === UNKNOWN) return [];
      const text = value.toLowerCase();
      const bare = namespace === UNKNOWN ? [] : bareHosts(name, text).map((host) => `${host}.${namespace}`);
      return [...fullHosts(text), ...bare].flatMap((host) => this.answering.get(host) ?? []);
    });
  }
}

/** Everything in a text that may be `name.namespace`, with or without `.svc.cluster.local` behind it. */
function fullHosts(text: string): string[] {
  return text.split(/[^a-z0-9.-]+/).flatMap((token) => {
    const [name, namespace, ...rest] = token.split(".");
    const cluster = rest.length === 0 || rest[0] === "svc";
    return cluster && name !== undefined && namespace !== undefined ? [`${name}.${namespace}`] : [];
  });
}

function bareHosts(variable: string, text: string): string[] {
  const found = [...text.matchAll(BARE_HOST)].map(([, behind, before]) => behind ?? before ?? "");
  return HOST_VARIABLE.test(variable) ? [...found, text] : found;
}

function isCalled(service: RuleResource): boolean {
  const ports = objects(property(service, "spec.ports")).map((entry) => asNumber(at(entry, "port")));
  return ports.length === 0 || ports.some((port) => port === undefined || !NO_CALL_PORTS.includes(port));
}

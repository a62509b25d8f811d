import type { DeclaredResource } from "../preview/declaredStack";

/** Something that others rely on by its name. */
export interface Contract {
  kind: "route" | "port" | "topic" | "queue" | "output" | "API version";
  /** What others use, e.g. `shop.example.com/v1`. */
  name: string;
  /** What declares it: a URN, or the stack for an output. */
  of: string;
}

type Properties = Readonly<Record<string, unknown>>;

/** What a resource offers to others, by its type token. */
const OFFERED: Readonly<Record<string, (inputs: Properties) => Omit<Contract, "of">[]>> = {
  "kubernetes:gateway.networking.k8s.io/v1:HTTPRoute": httpRoutes,
  "kubernetes:gateway.networking.k8s.io/v1:GRPCRoute": grpcRoutes,
  "kubernetes:networking.k8s.io/v1:Ingress": ingressPaths,
  "kubernetes:core/v1:Service": servicePorts,
  "kubernetes:apps/v1:Deployment": apiVersions,
  "kubernetes:apps/v1:StatefulSet": apiVersions,
  "aws:apigatewayv2/route:Route": ({ routeKey }) => named("route", routeKey),
  "aws:apigateway/resource:Resource": ({ pathPart }) => named("route", pathPart),
  "aws:msk/topic:Topic": ({ name }) => named("topic", name),
  "aws:sns/topic:Topic": ({ name }) => named("topic", name),
  "aws:sqs/queue:Queue": ({ name }) => named("queue", name),
};

/** What a resource offers; empty for types that offer nothing, and for names that are not known yet. */
export function contractsOf({ urn, type, inputs }: DeclaredResource): Contract[] {
  return (OFFERED[type]?.(inputs) ?? []).map((contract) => ({ ...contract, of: urn }));
}

function named(kind: Contract["kind"], name: unknown): Omit<Contract, "of">[] {
  return typeof name === "string" && name !== "" ? [{ kind, name }] : [];
}

function httpRoutes(inputs: Properties): Omit<Contract, "of">[] {
  const spec = map(inputs["spec"]);
  const paths = list(spec["rules"]).flatMap((rule) => {
    const matches = list(map(rule)["matches"]);
    return matches.length === 0 ? ["/"] : matches.map((match) => text(map(map(match)["path"])["value"]) ?? "/");
  });
  return hostsOf(spec["hostnames"]).flatMap((host) => paths.flatMap((path) => named("route", `${host}${path}`)));
}

function grpcRoutes(inputs: Properties): Omit<Contract, "of">[] {
  const spec = map(inputs["spec"]);
  const methods = list(spec["rules"]).flatMap((rule) =>
    list(map(rule)["matches"]).map((match) => {
      const { service, method } = map(map(match)["method"]);
      return `${text(service) ?? "*"}/${text(method) ?? "*"}`;
    }),
  );
  return hostsOf(spec["hostnames"]).flatMap((host) => methods.flatMap((method) => named("route", `${host}/${method}`)));
}

function ingressPaths(inputs: Properties): Omit<Contract, "of">[] {
  return list(map(inputs["spec"])["rules"]).flatMap((rule) => {
    const { host, http } = map(rule);
    const paths = list(map(http)["paths"]).map((path) => text(map(path)["path"]) ?? "/");
    return paths.flatMap((path) => named("route", `${text(host) ?? "*"}${path}`));
  });
}

function hostsOf(hostnames: unknown): string[] {
  const hosts = list(hostnames).flatMap((host) => text(host) ?? []);
  return hosts.length === 0 ? ["*"] : hosts;
}

function servicePorts(inputs: Properties): Omit<Contract, "of">[] {
  const { name, namespace } = map(inputs["metadata"]);
  const service = [text(name), text(namespace)].filter((part) => part !== undefined).join(".");
  return list(map(inputs["spec"])["ports"]).flatMap((each) => {
    const { port, protocol } = map(each);
    return named("port", `${service}:${String(port)}/${text(protocol) ?? "TCP"}`);
  });
}

/** Plinth's own workloads say their API versions in annotations; removing one breaks who still calls it. */
function apiVersions(inputs: Properties): Omit<Contract, "of">[] {
  const { name, annotations } = map(inputs["metadata"]);
  const versions = text(map(annotations)["plinth.dev/api-versions"])?.split(",") ?? [];
  return versions.flatMap((version) => named("API version", `${text(name) ?? ""} ${version}`));
}

function map(value: unknown): Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Properties) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

import * as kubernetes from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import { transformed, type Transform } from "../foundation";
import { SERVICES } from "./charts/charts";

/** Pod security standards: what a namespace refuses, and what it warns of. */
const SECURITY = {
  stack: { enforce: "baseline", warn: "restricted" },
  // Host metrics need the host's network and process table, container logs the host's files: no lower level allows them.
  agents: { enforce: "privileged", warn: "privileged" },
} as const;

export interface Namespaces {
  stack: kubernetes.core.v1.Namespace;
  agents: kubernetes.core.v1.Namespace;
}

export function declareNamespaces(
  name: string,
  namespace: string,
  transform: Transform<kubernetes.core.v1.NamespaceArgs> | undefined,
  opts: pulumi.CustomResourceOptions,
): Namespaces {
  const declare = (suffix: string, kind: keyof typeof SECURITY) =>
    new kubernetes.core.v1.Namespace(
      ...transformed<kubernetes.core.v1.NamespaceArgs>(
        transform,
        `${name}${suffix}`,
        { metadata: { name: `${namespace}${suffix}`, labels: securityLabels(SECURITY[kind]) } },
        opts,
      ),
    );
  return { stack: declare("", "stack"), agents: declare("-agents", "agents") };
}

function securityLabels({ enforce, warn }: { enforce: string; warn: string }): Record<string, string> {
  return {
    "app.kubernetes.io/managed-by": "plinth",
    "pod-security.kubernetes.io/enforce": enforce,
    "pod-security.kubernetes.io/audit": warn,
    "pod-security.kubernetes.io/warn": warn,
  };
}

/** Who may connect to what: pods of the namespace to each other, every pod to the collector, people to Grafana. */
export function declareNetworkPolicies(
  name: string,
  { stack, agents }: Namespaces,
  opts: pulumi.CustomResourceOptions,
): void {
  const { collector, grafana } = SERVICES;
  const named = (app: string) => ({ matchLabels: { "app.kubernetes.io/name": app } });
  const within = [{ podSelector: {} }, { namespaceSelector: labelled(agents) }];
  const policies: Record<string, kubernetes.types.input.networking.v1.NetworkPolicySpec> = {
    within: { podSelector: {}, policyTypes: ["Ingress"], ingress: [{ from: within }] },
    otlp: {
      podSelector: named("opentelemetry-collector"),
      policyTypes: ["Ingress"],
      ingress: [{ from: [{ namespaceSelector: {} }], ports: [tcp(collector.grpc), tcp(collector.http)] }],
    },
    // Load balancers and the API server's webhook calls come from addresses of the VPC, not from pods.
    grafana: { podSelector: named("grafana"), policyTypes: ["Ingress"], ingress: [{ ports: [tcp(grafana.podPort)] }] },
    webhook: {
      podSelector: { matchLabels: { app: "kube-prometheus-stack-operator" } },
      policyTypes: ["Ingress"],
      ingress: [{ ports: [tcp(10250)] }],
    },
  };
  for (const [suffix, spec] of Object.entries(policies)) {
    const metadata = { name: suffix, namespace: stack.metadata.name };
    new kubernetes.networking.v1.NetworkPolicy(`${name}-${suffix}`, { metadata, spec }, opts);
  }
}

function labelled({ metadata }: kubernetes.core.v1.Namespace) {
  return { matchLabels: { "kubernetes.io/metadata.name": metadata.name } };
}

function tcp(port: number) {
  return { protocol: "TCP", port };
}

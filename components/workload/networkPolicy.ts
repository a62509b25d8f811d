import * as k8s from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import { calledWorkloads } from "./controllers";
import { callerLabel, selectorLabels } from "./labels";
import { namespaceOf } from "./neighbourhood";
import { namespacePeer, tcp, TO_DNS, TO_HTTPS, TO_POD_IDENTITY } from "./networkPeers";
import type { WorkloadPlatform } from "./platform";
import { child, type PodScope } from "./workloadScope";

type Rule = k8s.types.input.networking.v1.NetworkPolicyEgressRule;
type IngressRule = k8s.types.input.networking.v1.NetworkPolicyIngressRule;
type Peer = k8s.types.input.networking.v1.NetworkPolicyPeer;

const OTLP_PORTS = [4317, 4318];

/**
 * Admits to a workload's pods only the workloads whose Score files call it, the gateway where it has a route, and monitoring;
 * lets them out only to DNS, telemetry, HTTPS, and what their Score file names.
 */
export function declareNetworkPolicy(scope: PodScope): k8s.networking.v1.NetworkPolicy {
  const { score, namespace, labels, args } = scope;
  const policy: k8s.networking.v1.NetworkPolicyArgs = {
    metadata: { name: score.name, namespace, labels },
    spec: {
      podSelector: { matchLabels: selectorLabels(score.name) },
      policyTypes: ["Ingress", "Egress"],
      ingress: ingressRules(scope),
      egress: egressRules(scope),
    },
  };
  return new k8s.networking.v1.NetworkPolicy(...child(scope, "", args.transform?.networkPolicy, policy));
}

function ingressRules({ score, resources, args: { platform } }: PodScope): IngressRule[] {
  const servicePorts = Object.values(score.ports).map(({ targetPort, protocol }) => ({ port: targetPort, protocol }));
  if (servicePorts.length === 0) return [];
  const callers: Peer = {
    namespaceSelector: {},
    podSelector: { matchLabels: { [callerLabel(score.name)]: "true" } },
  };
  const routed = [...resources.provisioned.values()].some(({ route }) => route !== undefined);
  const known = [callers, ...(platform.observability ? [namespacePeer(platform.observability.namespace)] : [])];
  const balancers = pulumi
    .output(routed ? platform.gateway.sourceCidrBlocks : [])
    .apply((blocks) => blocks.map((cidr): Peer => ({ ipBlock: { cidr } })));
  return [{ from: balancers.apply((peers) => [...known, ...peers]), ports: servicePorts }];
}

function egressRules(scope: PodScope): Rule[] {
  const { resources, args } = scope;
  const destinations = [...resources.provisioned.values()].flatMap(({ egress }) => egress ?? []);
  const usesAws = [...resources.provisioned.values()].some(({ statements }) => (statements?.length ?? 0) > 0);
  return [
    TO_DNS,
    ...telemetry(args.platform),
    TO_HTTPS,
    ...calledWorkloads(scope).map((workload): Rule => ({ to: [workloadPeer(workload)] })),
    ...destinations.flatMap((destination): Rule[] =>
      "cidr" in destination
        ? [{ to: [{ ipBlock: { cidr: destination.cidr } }], ports: destination.ports.map(tcp) }]
        : [],
    ),
    ...(usesAws ? [TO_POD_IDENTITY] : []),
  ];
}

function telemetry({ observability }: WorkloadPlatform): Rule[] {
  return observability ? [{ to: [namespacePeer(observability.namespace)], ports: OTLP_PORTS.map(tcp) }] : [];
}

function workloadPeer(workload: string): Peer {
  return { ...namespacePeer(namespaceOf(workload)), podSelector: { matchLabels: selectorLabels(workload) } };
}

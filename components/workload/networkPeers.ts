import type * as k8s from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";

type Peer = k8s.types.input.networking.v1.NetworkPolicyPeer;
type EgressRule = k8s.types.input.networking.v1.NetworkPolicyEgressRule;

/** Where pods get their AWS credentials (EKS User Guide, "EKS Pod Identity"). */
const POD_IDENTITY_AGENT = { cidr: "169.254.170.23/32", port: 80 };

/** Link-local addresses: the node's own metadata and credentials, which pods must not reach. */
const LINK_LOCAL = "169.254.0.0/16";

/** All pods of a namespace. */
export function namespacePeer(namespace: pulumi.Input<string>): Peer {
  return { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } } };
}

export function tcp(port: pulumi.Input<number>) {
  return { port, protocol: "TCP" };
}

export const TO_DNS: EgressRule = {
  to: [namespacePeer("kube-system")],
  ports: [tcp(53), { port: 53, protocol: "UDP" }],
};

/** HTTPS anywhere: the APIs of AWS, and of others. */
export const TO_HTTPS: EgressRule = {
  to: [{ ipBlock: { cidr: "0.0.0.0/0", except: [LINK_LOCAL] } }],
  ports: [tcp(443)],
};

export const TO_POD_IDENTITY: EgressRule = {
  to: [{ ipBlock: { cidr: POD_IDENTITY_AGENT.cidr } }],
  ports: [tcp(POD_IDENTITY_AGENT.port)],
};

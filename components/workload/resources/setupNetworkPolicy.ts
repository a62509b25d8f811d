import type * as k8s from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import { tcp, TO_DNS, TO_HTTPS, TO_POD_IDENTITY } from "../networkPeers";

/** In: nobody. Out: DNS, the database on its port, and, where it calls AWS, AWS. */
export function setupNetworkPolicy(
  cidr: pulumi.Input<string>,
  { port, callsAws }: { port: pulumi.Input<number>; callsAws: boolean },
): k8s.types.input.networking.v1.NetworkPolicySpec {
  return {
    podSelector: {},
    policyTypes: ["Ingress", "Egress"],
    egress: [
      TO_DNS,
      { to: [{ ipBlock: { cidr } }], ports: [tcp(port)] },
      ...(callsAws ? [TO_HTTPS, TO_POD_IDENTITY] : []),
    ],
  };
}

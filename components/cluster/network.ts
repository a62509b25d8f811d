import type { VpcNetwork } from "../network";
import type { ClusterNetwork } from "./eksClusterArgs";

export function isVpcNetwork(network: VpcNetwork | ClusterNetwork): network is VpcNetwork {
  return "subnetIds" in network;
}

import * as pulumi from "@pulumi/pulumi";
import type { VpcNetwork } from "../network";

/** Where brokers are put. A `Vpc` fits as it is, and so does `network` of the platform's outputs. */
export type BrokerNetwork =
  | VpcNetwork
  | {
      vpcId: pulumi.Input<string>;
      /** Private subnets, one a zone. */
      privateSubnetIds: pulumi.Input<pulumi.Input<string>[]>;
    };

export function privateSubnets(network: BrokerNetwork): pulumi.Output<string[]> {
  return pulumi.output("subnetIds" in network ? network.subnetIds.private : network.privateSubnetIds);
}

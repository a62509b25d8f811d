import * as pulumi from "@pulumi/pulumi";
import { Vpc } from "../../components/network";
import type { KmsKey } from "../../components/security";
import type { Environment } from "../environment";

/** The environment's network. */
export function declareNetwork(environment: Environment, key: KmsKey, opts: pulumi.ComponentResourceOptions): Vpc {
  const { cidrBlock, availabilityZones, nat, flowLogRetentionDays } = environment.network;
  return new Vpc(
    environment.name,
    {
      environmentClass: environment.class,
      region: environment.region,
      cidrBlock,
      availabilityZones,
      nat,
      clusterName: environment.name,
      flowLogs: { retentionDays: flowLogRetentionDays, kmsKeyArn: key.arn },
    },
    opts,
  );
}

/** The networks of the public subnets, where load balancers are. */
export function publicCidrBlocks(network: Vpc): pulumi.Output<string[]> {
  const blocks = Object.values(network.subnets.public ?? {}).map(({ cidrBlock }) => cidrBlock);
  return pulumi.all(blocks).apply((known) => known.filter((block) => block !== undefined));
}

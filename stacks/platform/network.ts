import type * as pulumi from "@pulumi/pulumi";
import { Vpc } from "../../components/network";
import type { Environment } from "../environment";

/** The environment's network. */
export function declareNetwork(environment: Environment, opts: pulumi.ComponentResourceOptions): Vpc {
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
      ...(flowLogRetentionDays !== undefined && { flowLogs: { retentionDays: flowLogRetentionDays } }),
    },
    opts,
  );
}

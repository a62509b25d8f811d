import type * as pulumi from "@pulumi/pulumi";
import { EksCluster, type AccessArgs } from "../../components/cluster";
import type { VpcNetwork } from "../../components/network";
import type { Environment } from "../environment";

/** The environment's cluster: control plane, nodes, core add-ons. */
export function declareCluster(
  environment: Environment,
  network: VpcNetwork,
  opts: pulumi.ComponentResourceOptions,
): EksCluster {
  const { version, nodePools, publicAccessCidrs } = environment.cluster;
  return new EksCluster(
    environment.name,
    {
      network,
      environmentClass: environment.class,
      version,
      nodePools,
      publicAccessCidrs,
      access: administrators(environment),
    },
    opts,
  );
}

function administrators({ cluster }: Environment): Record<string, AccessArgs> {
  const access = (cluster.adminRoleArns ?? []).map((principalArn): [string, AccessArgs] => [
    principalArn.slice(principalArn.lastIndexOf("/") + 1),
    { principalArn, level: "clusterAdmin" },
  ]);
  return Object.fromEntries(access);
}

import * as pulumi from "@pulumi/pulumi";
import type { KubernetesCluster } from "../../components/cluster";
import { PostgresDatabase } from "../../components/database";
import type { Vpc } from "../../components/network";
import type { Environment } from "../environment";
import type { PlatformOutputs } from "./outputs";

/** The environment's shared PostgreSQL instances by name, open to the cluster's pods. */
export function declareDatabases(
  environment: Environment,
  { network, cluster }: { network: Vpc; cluster: KubernetesCluster },
  opts: pulumi.ComponentResourceOptions,
): Record<string, PostgresDatabase> {
  const declared = Object.entries(environment.databases).map(([name, settings]): [string, PostgresDatabase] => {
    const args = { network, environmentClass: environment.class, ...settings };
    const database = new PostgresDatabase(`postgres-${name}`, args, opts);
    database.allowFrom(cluster.nodeSecurityGroupId, "cluster");
    return [name, database];
  });
  return Object.fromEntries(declared);
}

/** What workload stacks need to know of the instances. */
export function databaseOutputs(
  databases: Record<string, PostgresDatabase>,
): pulumi.Output<PlatformOutputs["databases"]> {
  const described = Object.entries(databases).map(([name, database]) => {
    const { identifier, host, port, resourceId, masterSecretArn, securityGroupId } = database;
    return [name, { identifier, host, port, resourceId, masterSecretArn, securityGroupId }] as const;
  });
  return pulumi.output(Object.fromEntries(described));
}

import type * as pulumi from "@pulumi/pulumi";
import { ClusterAddons, type EksCluster, PublicGateway } from "../../components/cluster";
import type { PostgresDatabase } from "../../components/database";
import { environmentSecretArns, type KmsKey, SecretStore } from "../../components/security";
import type { Environment } from "../environment";

/** What runs on the cluster for all workloads. */
export interface ClusterServices {
  addons: ClusterAddons;
  gateway: PublicGateway;
  store: SecretStore;
}

export interface ServedPlatform {
  cluster: EksCluster;
  /** Key of the workloads' secrets. */
  key: KmsKey;
  /** Instances on which workloads are given databases: a job of theirs needs the master user's secret. */
  databases: Record<string, PostgresDatabase>;
}

/** The add-ons, the way in, and the store through which pods are given secrets. */
export function declareClusterServices(
  environment: Environment,
  { cluster, key, databases }: ServedPlatform,
  opts: { providers: [pulumi.ProviderResource] },
): ClusterServices {
  const [aws] = opts.providers;
  const instances = Object.values(databases);
  const addons = new ClusterAddons(
    environment.name,
    {
      cluster,
      environmentClass: environment.class,
      secretArns: [
        environmentSecretArns(environment.name, { provider: aws }),
        ...instances.map(({ masterSecretArn }) => masterSecretArn),
      ],
      secretKeyArns: [key.arn, ...instances.map(({ kmsKeyArn }) => kmsKeyArn)],
    },
    opts,
  );
  const onAddons = { providers: [aws, cluster.provider], dependsOn: [addons] };
  const gateway = new PublicGateway("public", { domain: environment.domain }, onAddons);
  const store = new SecretStore("plinth", { region: environment.region }, onAddons);
  return { addons, gateway, store };
}

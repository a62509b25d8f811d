import type * as pulumi from "@pulumi/pulumi";

export interface NodeTaint {
  key: string;
  value?: string;
  effect: "NO_SCHEDULE" | "NO_EXECUTE" | "PREFER_NO_SCHEDULE";
}

/** A group of like nodes. */
export interface NodePoolArgs {
  /** Instance types of one architecture, the preferred first, e.g. `["m7g.large"]`. Default: the class's preset. */
  instanceTypes?: string[];
  /** Default: the class's preset. */
  capacityType?: "ON_DEMAND" | "SPOT";
  /** Fewest nodes. Default: the class's preset. */
  minSize?: number;
  /** Nodes at creation; later changes are left to the autoscaler. Default: `minSize` or the class's preset. */
  desiredSize?: number;
  /** Most nodes. Default: the class's preset. */
  maxSize?: number;
  /** Operating system. Default: `al2023`. */
  os?: "al2023" | "bottlerocket";
  /** Root volume (Bottlerocket: data volume), GiB. Default: 50. */
  diskGiB?: number;
  /** Key of the volumes. Default: the account's EBS key. */
  diskKmsKeyArn?: pulumi.Input<string>;
  /** Kubernetes labels of the nodes; `plinth.dev/node-pool` is added. */
  labels?: Record<string, string>;
  taints?: NodeTaint[];
  /** Share of nodes that may be replaced at once in an update, percent. Default: 33. */
  maxUnavailablePercentage?: number;
  /** Release of the AMI, e.g. `1.34.1-20251112`. Default: the newest of the cluster's version when the pool is made. */
  releaseVersion?: string;
  /** Subnets of this pool. Default: the cluster's private subnets. */
  subnetIds?: pulumi.Input<pulumi.Input<string>[]>;
  /** Tags on the pool, its instances and volumes, over the cluster's. */
  tags?: Record<string, pulumi.Input<string>>;
}

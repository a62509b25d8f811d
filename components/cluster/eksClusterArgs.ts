import type * as aws from "@pulumi/aws";
import type * as kubernetes from "@pulumi/kubernetes";
import type * as eks from "@pulumi/eks";
import type * as pulumi from "@pulumi/pulumi";
import type { EnvironmentClass, Transform } from "../foundation";
import type { VpcNetwork } from "../network";
import type { AccessArgs } from "./accessEntries";
import type { CoreAddonName, CoreAddonSettings } from "./coreAddons";
import type { KubeconfigCredentials } from "./kubeconfig";
import type { NodePoolArgs } from "./nodePoolArgs";

/** The network a cluster lies in, where it is not a `VpcNetwork`. */
export interface ClusterNetwork {
  vpcId: pulumi.Input<string>;
  /** Private subnets of control plane, nodes and pods, in at least two zones. */
  privateSubnetIds: pulumi.Input<pulumi.Input<string>[]>;
}

export const CLUSTER_LOG_TYPES = ["api", "audit", "authenticator", "controllerManager", "scheduler"] as const;

export type ClusterLogType = (typeof CLUSTER_LOG_TYPES)[number];

export interface EksClusterArgs {
  /** Where the cluster lies: a `Vpc`, an existing one, or ids. */
  network: VpcNetwork | ClusterNetwork;
  /** Row of the preset table: node pool, log retention and protection where they are not given. Default: `dev`. */
  environmentClass?: EnvironmentClass;
  /** Name of the cluster in AWS. Default: the component's name. */
  clusterName?: string;
  /** Kubernetes minor version, one of the add-on table's, e.g. `1.34`. Default: `1.34`. */
  version?: string;
  /**
   * `STANDARD` upgrades the cluster by itself when support ends; `EXTENDED` costs six times as much. Default:
   * `STANDARD`.
   */
  upgradePolicy?: "STANDARD" | "EXTENDED";
  /**
   * Networks that reach the public endpoint, e.g. `["198.51.100.0/24"]`. Default: none, the endpoint is private only.
   */
  publicAccessCidrs?: string[];
  /** Allows `0.0.0.0/0` in `publicAccessCidrs`, with the reason why, which is kept as a tag of the cluster. */
  openToTheWorld?: { reason: string };
  /** IAM principals that may use the cluster, by a name of your choice. The deploying one is always admin. */
  access?: Record<string, AccessArgs>;
  /** Node pools by name. Default: one pool `default` from the class's preset. */
  nodePools?: Record<string, NodePoolArgs>;
  /** Core add-ons: version or configuration instead of the table's, or `false` to leave one out. */
  coreAddons?: Partial<Record<CoreAddonName, CoreAddonSettings | false>>;
  /**
   * Control-plane logs. Default: all five kinds, kept as long as the class's preset says, encrypted with the cluster's
   * own key.
   */
  logs?: { types?: ClusterLogType[]; retentionDays?: number; kmsKeyArn?: pulumi.Input<string> };
  /**
   * Key that encrypts Kubernetes secrets. Default: a new customer-managed key with yearly rotation, also for the logs.
   */
  secretsKmsKeyArn?: pulumi.Input<string>;
  /** Refuses deletion, by EKS and by Pulumi. Default: the class's preset. */
  deletionProtection?: boolean;
  /** IPv4 range of services. Default: chosen by EKS. Changing it replaces the cluster. */
  serviceCidr?: string;
  /** Identity for the cluster's kubeconfig; needed where an explicit AWS provider is given. */
  credentials?: KubeconfigCredentials;
  /** Tags on every AWS resource. */
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: EksClusterTransforms;
}

export interface EksClusterTransforms {
  cluster?: (args: eks.ClusterArgs, opts: pulumi.ComponentResourceOptions, name: string) => void;
  secretsKey?: Transform<aws.kms.KeyArgs>;
  logGroup?: Transform<aws.cloudwatch.LogGroupArgs>;
  accessEntry?: Transform<aws.eks.AccessEntryArgs>;
  nodeRole?: Transform<aws.iam.RoleArgs>;
  launchTemplate?: Transform<aws.ec2.LaunchTemplateArgs>;
  nodeGroup?: Transform<aws.eks.NodeGroupArgs>;
  coreAddon?: Transform<aws.eks.AddonArgs>;
  storageClass?: Transform<kubernetes.types.input.storage.v1.StorageClass>;
}

import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { KubernetesCluster } from "../kubernetesCluster";
import type { HelmValues } from "./helmValues";

export type AddonName =
  | "gateway-api-crds"
  | "aws-load-balancer-controller"
  | "external-dns"
  | "external-secrets"
  | "cert-manager"
  | "cluster-autoscaler"
  | "karpenter-crds"
  | "karpenter";

/** What an add-on may ask of the cluster it is installed on. */
export interface AddonContext {
  /** Name of the component that installs it, with which the names of its children start. */
  readonly name: string;
  readonly parent: pulumi.ComponentResource;
  readonly cluster: KubernetesCluster;
  readonly accountId: pulumi.Output<string>;
  /** `aws`, `aws-cn` or `aws-us-gov`. */
  readonly partition: pulumi.Output<string>;
  /** Replicas of each controller. */
  readonly replicas: number;
  /** Route 53 zones in which records may be kept. */
  readonly hostedZoneIds: pulumi.Input<string>[];
  /** DNS domains that records may be made in. */
  readonly domains: string[];
  /** Secrets, as ARNs that may hold wildcards, that pods may be given. */
  readonly secretArns: pulumi.Input<string>[];
  /** Keys those secrets are encrypted with. */
  readonly secretKeyArns: pulumi.Input<string>[];
  readonly tags: Record<string, pulumi.Input<string>>;
}

export interface HelmChart {
  /** Chart name, or its whole `oci://` address. */
  readonly name: string;
  /** Address of the Helm repository; none for an `oci://` chart. */
  readonly repository?: string;
  readonly version: string;
}

/** One add-on: a pinned chart, what it must come after, its values and what it may do on AWS. One file each. */
export interface ClusterAddon {
  readonly name: AddonName;
  readonly chart: HelmChart;
  readonly namespace: string;
  /** Installed unless switched off. Others are installed when named. */
  readonly enabled: (context: AddonContext) => boolean;
  /** Add-ons that must be ready before this one: CRDs and webhooks it relies on. */
  readonly after: readonly AddonName[];
  readonly values: (context: AddonContext) => HelmValues;
  /** What its pods may do on AWS, through Pod Identity. */
  readonly identity?: {
    readonly serviceAccount: string;
    readonly statements: (context: AddonContext) => aws.iam.PolicyStatement[];
  };
  /** AWS resources that belong to it; their outputs may be used in `values`. Declared before the chart. */
  readonly resources?: (context: AddonContext) => pulumi.Resource[];
}

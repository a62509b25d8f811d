import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { EnvironmentClass } from "../../foundation";
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
  readonly environmentClass: EnvironmentClass;
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

/** What an add-on needs on AWS beside its identity, declared before its chart. */
export interface AddonResources {
  readonly resources: pulumi.Resource[];
  /** Values that name them, laid over the add-on's. */
  readonly values: HelmValues;
  /** What its pods may do with them, beside the add-on's statements. */
  readonly statements: aws.iam.PolicyStatement[];
  /** Kubernetes objects of the add-on's kinds, declared after its chart. */
  readonly objects?: (opts: pulumi.CustomResourceOptions) => void;
}

/** One add-on: a pinned chart, what it must come after, its values and what it may do on AWS. One file each. */
export interface ClusterAddon {
  readonly name: AddonName;
  readonly chart: HelmChart;
  readonly namespace: string;
  /** Whether it is installed when nothing is said about it. */
  readonly enabled: (context: AddonContext) => boolean;
  /** The add-on that does its work where that one is installed: then it is not, unless asked for. */
  readonly replacedBy?: AddonName;
  /** Add-ons that must be ready before this one: CRDs and webhooks it relies on. They are installed with it. */
  readonly after: readonly AddonName[];
  readonly values: (context: AddonContext) => HelmValues;
  /** What its pods may do on AWS, through Pod Identity. */
  readonly identity?: {
    readonly serviceAccount: string;
    readonly statements: (context: AddonContext) => aws.iam.PolicyStatement[];
  };
  readonly resources?: (context: AddonContext) => AddonResources;
}

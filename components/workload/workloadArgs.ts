import type * as k8s from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import type { EnvironmentClass, Transform } from "../foundation";
import type { WorkloadPlatform } from "./platform";
import type { SharedResources } from "./provisionResources";
import type { ResourceType } from "./resources/resourceType";
import type { ScoreWorkload } from "./score";

export interface WorkloadArgs {
  /** Path of the Score file, or what `loadScore` made of it. A path is read with the overrides of the platform's environment. */
  score: string | ScoreWorkload;
  /** What the workload runs on: the outputs of the platform stack, or the like of them. */
  platform: WorkloadPlatform;
  /** Selects the preset of replicas. Default: the platform's. */
  environmentClass?: EnvironmentClass;
  /** Image of the containers whose image is `.`. Default: built from the directory of the Score file into its own ECR repository. */
  image?: pulumi.Input<string>;
  /** Platforms that images are built for. Default: `["linux/arm64"]`, that of the platform's node pools. */
  imagePlatforms?: ("linux/amd64" | "linux/arm64")[];
  /** Existing namespace to run in. Default: one that the component makes, named after the workload. */
  namespace?: pulumi.Input<string>;
  /** Resource types beside the built-in ones; one of the same type replaces the built-in one. Default: none. */
  resourceTypes?: readonly ResourceType[];
  /** The other workloads of the environment, as far as their ports are referred to by name. Default: none. */
  neighbours?: readonly ScoreWorkload[];
  /** Shared resources that other workloads own, by `type.class#id`. Default: none. */
  shared?: SharedResources;
  /** What `${resources.<environment>.NAME}` gives. No secrets. Default: none. */
  variables?: Record<string, string>;
  /** User that the containers run as. Default: 10001. */
  runAsUser?: number;
  /** Lets containers write to their image's file system. Default: false; `/tmp` is always writable. */
  writableRootFilesystem?: boolean;
  /** Last word on each child's arguments and options. */
  transform?: WorkloadTransforms;
}

export interface WorkloadTransforms {
  namespace?: Transform<k8s.core.v1.NamespaceArgs>;
  serviceAccount?: Transform<k8s.core.v1.ServiceAccountArgs>;
  deployment?: Transform<k8s.apps.v1.DeploymentArgs>;
  job?: Transform<k8s.batch.v1.JobArgs>;
  cronJob?: Transform<k8s.batch.v1.CronJobArgs>;
  service?: Transform<k8s.core.v1.ServiceArgs>;
  networkPolicy?: Transform<k8s.networking.v1.NetworkPolicyArgs>;
  autoscaler?: Transform<k8s.autoscaling.v2.HorizontalPodAutoscalerArgs>;
  disruptionBudget?: Transform<k8s.policy.v1.PodDisruptionBudgetArgs>;
  configMap?: Transform<k8s.core.v1.ConfigMapArgs>;
  externalSecret?: Transform<k8s.apiextensions.CustomResourceArgs>;
}

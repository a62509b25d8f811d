import * as aws from "@pulumi/aws";
import * as k8s from "@pulumi/kubernetes";
import type * as pulumi from "@pulumi/pulumi";
import { kubeconfigOf } from "../../components/cluster/kubeconfig";
import { workloadTags } from "../../components/workload/labels";
import type { ScoreWorkload } from "../../components/workload/score";
import type { PlatformOutputs } from "../platform/outputs";

/** Providers for the account and cluster of the platform; every AWS resource is tagged with environment, workload and owner. */
export function workloadProviders(
  score: ScoreWorkload,
  platform: PlatformOutputs,
): Record<string, pulumi.ProviderResource> {
  const { region, accountId, tags } = platform.environment;
  return {
    aws: new aws.Provider("aws", {
      region,
      allowedAccountIds: [accountId],
      defaultTags: { tags: { ...tags, ...workloadTags(score) } },
    }),
    kubernetes: new k8s.Provider("kubernetes", { kubeconfig: kubeconfigOf({ ...platform.cluster, region }) }),
  };
}

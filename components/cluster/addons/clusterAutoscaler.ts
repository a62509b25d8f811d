import * as pulumi from "@pulumi/pulumi";
import type { ClusterAddon } from "./addon";

const SERVICE_ACCOUNT = "cluster-autoscaler";

/**
 * Grows and shrinks the managed node groups between their sizes. It finds them by the tags that EKS puts on their
 * auto-scaling groups. Left out where Karpenter is installed.
 */
export const clusterAutoscaler: ClusterAddon = {
  name: "cluster-autoscaler",
  chart: { name: "cluster-autoscaler", repository: "https://kubernetes.github.io/autoscaler", version: "9.57.0" },
  namespace: "kube-system",
  enabled: () => true,
  replacedBy: "karpenter",
  after: [],
  values: ({ cluster, replicas }) => ({
    cloudProvider: "aws",
    awsRegion: cluster.region,
    autoDiscovery: { clusterName: cluster.name },
    replicaCount: replicas,
    rbac: { serviceAccount: { create: true, name: SERVICE_ACCOUNT } },
    extraArgs: { "balance-similar-node-groups": true, "skip-nodes-with-system-pods": false, expander: "least-waste" },
  }),
  identity: {
    serviceAccount: SERVICE_ACCOUNT,
    statements: ({ cluster, accountId, partition }) => [
      {
        Effect: "Allow",
        Action: ["autoscaling:SetDesiredCapacity", "autoscaling:TerminateInstanceInAutoScalingGroup"],
        Resource: pulumi.interpolate`arn:${partition}:autoscaling:${cluster.region}:${accountId}:autoScalingGroup:*`,
        Condition: { StringEquals: { "aws:ResourceTag/eks:cluster-name": cluster.name } },
      },
      {
        Effect: "Allow",
        Action: [
          "autoscaling:DescribeAutoScalingGroups",
          "autoscaling:DescribeAutoScalingInstances",
          "autoscaling:DescribeLaunchConfigurations",
          "autoscaling:DescribeScalingActivities",
          "autoscaling:DescribeTags",
          "ec2:DescribeImages",
          "ec2:DescribeInstanceTypes",
          "ec2:DescribeLaunchTemplateVersions",
          "ec2:GetInstanceTypesFromInstanceRequirements",
        ],
        // Describing cannot be limited to resources.
        Resource: "*",
      },
      {
        Effect: "Allow",
        Action: "eks:DescribeNodegroup",
        Resource: pulumi.interpolate`arn:${partition}:eks:${cluster.region}:${accountId}:nodegroup/${cluster.name}/*/*`,
      },
    ],
  },
};

import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { AddonContext } from "./addon";

const START_ACTIONS = ["ec2:CreateFleet", "ec2:RunInstances"];

const READ_ACTIONS = [
  "ec2:DescribeAvailabilityZones",
  "ec2:DescribeCapacityReservations",
  "ec2:DescribeImages",
  "ec2:DescribeInstances",
  "ec2:DescribeInstanceStatus",
  "ec2:DescribeInstanceTypeOfferings",
  "ec2:DescribeInstanceTypes",
  "ec2:DescribeLaunchTemplates",
  "ec2:DescribeSecurityGroups",
  "ec2:DescribeSpotPriceHistory",
  "ec2:DescribeSubnets",
];

/** What Karpenter starts an instance from, of which nothing is changed. */
const SOURCES = ["image/*", "snapshot/*"];
const OWN_SOURCES = ["capacity-reservation/*", "security-group/*", "subnet/*"];

/** What Karpenter makes. */
const MADE = [
  "fleet/*",
  "instance/*",
  "launch-template/*",
  "network-interface/*",
  "spot-instances-request/*",
  "volume/*",
];

/**
 * What the controller calls (Karpenter documentation, "CloudFormation", controller policy). All it makes carries the
 * cluster's name as a tag, and it may touch only what does.
 */
export function karpenterStatements(context: AddonContext): aws.iam.PolicyStatement[] {
  const { cluster, partition, accountId } = context;
  const requested = { StringEquals: { "aws:RequestTag/eks:eks-cluster-name": cluster.name } };
  const own = { StringEquals: { "aws:ResourceTag/eks:eks-cluster-name": cluster.name } };
  const ec2 = (rest: string): pulumi.Output<string> =>
    pulumi.interpolate`arn:${partition}:ec2:${cluster.region}:${accountId}:${rest}`;
  // Public images and snapshots have no account in their ARN.
  const published = (rest: string): pulumi.Output<string> =>
    pulumi.interpolate`arn:${partition}:ec2:${cluster.region}::${rest}`;
  return [
    { Effect: "Allow", Action: START_ACTIONS, Resource: [...SOURCES.map(published), ...OWN_SOURCES.map(ec2)] },
    { Effect: "Allow", Action: START_ACTIONS, Resource: ec2("launch-template/*"), Condition: own },
    {
      Effect: "Allow",
      Action: [...START_ACTIONS, "ec2:CreateLaunchTemplate"],
      Resource: MADE.map(ec2),
      Condition: requested,
    },
    {
      Effect: "Allow",
      Action: "ec2:CreateTags",
      Resource: MADE.map(ec2),
      Condition: {
        StringEquals: {
          ...requested.StringEquals,
          "ec2:CreateAction": ["CreateFleet", "CreateLaunchTemplate", "RunInstances"],
        },
      },
    },
    {
      Effect: "Allow",
      Action: "ec2:CreateTags",
      Resource: ec2("instance/*"),
      Condition: {
        ...own,
        "ForAllValues:StringEquals": { "aws:TagKeys": ["eks:eks-cluster-name", "karpenter.sh/nodeclaim", "Name"] },
      },
    },
    {
      Effect: "Allow",
      Action: ["ec2:DeleteLaunchTemplate", "ec2:TerminateInstances"],
      Resource: [ec2("instance/*"), ec2("launch-template/*")],
      Condition: own,
    },
    {
      Effect: "Allow",
      Action: READ_ACTIONS,
      // Describing cannot be limited to resources.
      Resource: "*",
      Condition: { StringEquals: { "aws:RequestedRegion": cluster.region } },
    },
    // Price lists belong to no account.
    { Effect: "Allow", Action: "pricing:GetProducts", Resource: "*" },
    {
      Effect: "Allow",
      Action: "ssm:GetParameter",
      Resource: pulumi.interpolate`arn:${partition}:ssm:${cluster.region}::parameter/aws/service/*`,
    },
    { Effect: "Allow", Action: "eks:DescribeCluster", Resource: cluster.arn },
  ];
}

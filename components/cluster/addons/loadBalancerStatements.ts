import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { AddonContext } from "./addon";

const CLUSTER_TAG = "elbv2.k8s.aws/cluster";

const READ_ACTIONS = [
  "acm:DescribeCertificate",
  "acm:ListCertificates",
  "ec2:DescribeAccountAttributes",
  "ec2:DescribeAddresses",
  "ec2:DescribeAvailabilityZones",
  "ec2:DescribeCoipPools",
  "ec2:DescribeInstances",
  "ec2:DescribeInternetGateways",
  "ec2:DescribeIpamPools",
  "ec2:DescribeNetworkInterfaces",
  "ec2:DescribeRouteTables",
  "ec2:DescribeSecurityGroups",
  "ec2:DescribeSubnets",
  "ec2:DescribeTags",
  "ec2:DescribeVpcPeeringConnections",
  "ec2:DescribeVpcs",
  "ec2:GetCoipPoolUsage",
  "ec2:GetSecurityGroupsForVpc",
  "elasticloadbalancing:Describe*",
  "iam:GetServerCertificate",
  "iam:ListServerCertificates",
  "shield:DescribeProtection",
  "shield:GetSubscriptionState",
  "wafv2:GetWebACL",
  "wafv2:GetWebACLForResource",
];

const BALANCER_ACTIONS = [
  "elasticloadbalancing:DeleteLoadBalancer",
  "elasticloadbalancing:DeleteTargetGroup",
  "elasticloadbalancing:ModifyCapacityReservation",
  "elasticloadbalancing:ModifyIpPools",
  "elasticloadbalancing:ModifyLoadBalancerAttributes",
  "elasticloadbalancing:ModifyTargetGroup",
  "elasticloadbalancing:ModifyTargetGroupAttributes",
  "elasticloadbalancing:SetIpAddressType",
  "elasticloadbalancing:SetSecurityGroups",
  "elasticloadbalancing:SetSubnets",
];

const LISTENER_ACTIONS = [
  "elasticloadbalancing:AddListenerCertificates",
  "elasticloadbalancing:CreateListener",
  "elasticloadbalancing:CreateRule",
  "elasticloadbalancing:DeleteListener",
  "elasticloadbalancing:DeleteRule",
  "elasticloadbalancing:ModifyListener",
  "elasticloadbalancing:ModifyListenerAttributes",
  "elasticloadbalancing:ModifyRule",
  "elasticloadbalancing:RemoveListenerCertificates",
  "elasticloadbalancing:SetRulePriorities",
];

/**
 * What the controller calls (AWS Load Balancer Controller documentation, "Installation", IAM policy), narrowed from any
 * cluster's resources to this one's: it tags all it makes with the cluster's name.
 */
export function loadBalancerStatements(context: AddonContext): aws.iam.PolicyStatement[] {
  const { cluster } = context;
  const own = { StringEquals: { [`aws:ResourceTag/${CLUSTER_TAG}`]: cluster.name } };
  const requested = { StringEquals: { [`aws:RequestTag/${CLUSTER_TAG}`]: cluster.name } };
  const arn = (service: string, rest: string): pulumi.Output<string> =>
    pulumi.interpolate`arn:${context.partition}:${service}:${cluster.region}:${context.accountId}:${rest}`;
  return [
    // Listing and describing cannot be limited to resources.
    { Effect: "Allow", Action: READ_ACTIONS, Resource: "*" },
    ...securityGroupStatements(context, arn, own, requested),
    {
      Effect: "Allow",
      Action: ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup"],
      Resource: [arn("elasticloadbalancing", "loadbalancer/*"), arn("elasticloadbalancing", "targetgroup/*")],
      Condition: requested,
    },
    {
      Effect: "Allow",
      Action: ["elasticloadbalancing:AddTags", "elasticloadbalancing:RemoveTags"],
      Resource: ["loadbalancer/*", "targetgroup/*", "listener/*", "listener-rule/*"].map((rest) =>
        arn("elasticloadbalancing", rest),
      ),
    },
    {
      Effect: "Allow",
      Action: BALANCER_ACTIONS,
      Resource: [arn("elasticloadbalancing", "loadbalancer/*"), arn("elasticloadbalancing", "targetgroup/*")],
      Condition: own,
    },
    {
      Effect: "Allow",
      Action: ["elasticloadbalancing:RegisterTargets", "elasticloadbalancing:DeregisterTargets"],
      Resource: arn("elasticloadbalancing", "targetgroup/*"),
    },
    {
      Effect: "Allow",
      Action: LISTENER_ACTIONS,
      Resource: ["loadbalancer/*", "listener/*", "listener-rule/*"].map((rest) => arn("elasticloadbalancing", rest)),
    },
    {
      Effect: "Allow",
      Action: ["wafv2:AssociateWebACL", "wafv2:DisassociateWebACL", "elasticloadbalancing:SetWebAcl"],
      Resource: [arn("elasticloadbalancing", "loadbalancer/*"), arn("wafv2", "regional/webacl/*")],
    },
    {
      Effect: "Allow",
      Action: "iam:CreateServiceLinkedRole",
      // A role name of the service, not a resource of this account yet.
      Resource: "*",
      Condition: { StringEquals: { "iam:AWSServiceName": "elasticloadbalancing.amazonaws.com" } },
    },
  ];
}

function securityGroupStatements(
  { cluster }: AddonContext,
  arn: (service: string, rest: string) => pulumi.Output<string>,
  own: NonNullable<aws.iam.PolicyStatement["Condition"]>,
  requested: NonNullable<aws.iam.PolicyStatement["Condition"]>,
): aws.iam.PolicyStatement[] {
  const groups = arn("ec2", "security-group/*");
  const vpc = pulumi.interpolate`${arn("ec2", "vpc/")}${cluster.vpcId}`;
  return [
    { Effect: "Allow", Action: "ec2:CreateSecurityGroup", Resource: vpc },
    { Effect: "Allow", Action: "ec2:CreateSecurityGroup", Resource: groups, Condition: requested },
    {
      Effect: "Allow",
      Action: "ec2:CreateTags",
      Resource: groups,
      Condition: { StringEquals: { "ec2:CreateAction": "CreateSecurityGroup" } },
    },
    { Effect: "Allow", Action: ["ec2:CreateTags", "ec2:DeleteTags"], Resource: groups, Condition: own },
    { Effect: "Allow", Action: "ec2:DeleteSecurityGroup", Resource: groups, Condition: own },
    {
      Effect: "Allow",
      // It opens the nodes' group, which EKS made and does not carry the controller's tag, to its load balancers.
      Action: ["ec2:AuthorizeSecurityGroupIngress", "ec2:RevokeSecurityGroupIngress"],
      Resource: groups,
      Condition: { ArnEquals: { "ec2:Vpc": vpc } },
    },
  ];
}

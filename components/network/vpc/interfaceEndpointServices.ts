/**
 * AWS services that the VPC can reach privately through interface endpoints, by the part of the service name after the
 * region (AWS PrivateLink Guide, "AWS services that integrate with AWS PrivateLink").
 */
export const INTERFACE_ENDPOINT_SERVICES = [
  "autoscaling",
  "ec2",
  "ec2messages",
  "ecr.api",
  "ecr.dkr",
  "eks",
  "eks-auth",
  "elasticloadbalancing",
  "events",
  "kafka",
  "kinesis-streams",
  "kms",
  "lambda",
  "logs",
  "monitoring",
  "rds",
  "rds-data",
  "secretsmanager",
  "sns",
  "sqs",
  "ssm",
  "ssmmessages",
  "states",
  "sts",
  "xray",
] as const;

export type InterfaceEndpointService = (typeof INTERFACE_ENDPOINT_SERVICES)[number];

/** Services that nodes of an EKS cluster call: with these, a cluster runs in a VPC without NAT. */
export const EKS_INTERFACE_ENDPOINTS: readonly InterfaceEndpointService[] = [
  "ec2",
  "ecr.api",
  "ecr.dkr",
  "eks",
  "eks-auth",
  "elasticloadbalancing",
  "kms",
  "logs",
  "secretsmanager",
  "sts",
];

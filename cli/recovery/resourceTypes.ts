/** How the Resource Groups Tagging API calls a type, and which part of an ARN the engine imports it by. */
export interface TaggedType {
  /** `service:resource`, e.g. `ec2:vpc`. */
  filter: string;
  /** The import id in the ARN: all of it, what follows the last `/`, or what follows the last `:`. */
  id: "arn" | "afterSlash" | "afterColon";
}

/** Resource type formats: Resource Groups Tagging API reference, GetResources; import ids: the provider's documentation of each type. */
export const TAGGED_TYPES: Readonly<Record<string, TaggedType>> = {
  "aws:ec2/vpc:Vpc": { filter: "ec2:vpc", id: "afterSlash" },
  "aws:ec2/subnet:Subnet": { filter: "ec2:subnet", id: "afterSlash" },
  "aws:ec2/securityGroup:SecurityGroup": { filter: "ec2:security-group", id: "afterSlash" },
  "aws:ec2/internetGateway:InternetGateway": { filter: "ec2:internet-gateway", id: "afterSlash" },
  "aws:ec2/natGateway:NatGateway": { filter: "ec2:natgateway", id: "afterSlash" },
  "aws:ec2/eip:Eip": { filter: "ec2:elastic-ip", id: "afterSlash" },
  "aws:ec2/routeTable:RouteTable": { filter: "ec2:route-table", id: "afterSlash" },
  "aws:ec2/vpcEndpoint:VpcEndpoint": { filter: "ec2:vpc-endpoint", id: "afterSlash" },
  "aws:ec2/flowLog:FlowLog": { filter: "ec2:vpc-flow-log", id: "afterSlash" },
  "aws:ec2/launchTemplate:LaunchTemplate": { filter: "ec2:launch-template", id: "afterSlash" },
  "aws:eks/cluster:Cluster": { filter: "eks:cluster", id: "afterSlash" },
  "aws:iam/role:Role": { filter: "iam:role", id: "afterSlash" },
  "aws:iam/policy:Policy": { filter: "iam:policy", id: "arn" },
  "aws:rds/instance:Instance": { filter: "rds:db", id: "afterColon" },
  "aws:rds/subnetGroup:SubnetGroup": { filter: "rds:subgrp", id: "afterColon" },
  "aws:rds/parameterGroup:ParameterGroup": { filter: "rds:pg", id: "afterColon" },
  "aws:msk/cluster:Cluster": { filter: "kafka:cluster", id: "arn" },
  "aws:elasticache/replicationGroup:ReplicationGroup": { filter: "elasticache:replicationgroup", id: "afterColon" },
  "aws:s3/bucket:Bucket": { filter: "s3", id: "afterColon" },
  "aws:kms/key:Key": { filter: "kms:key", id: "afterSlash" },
  "aws:secretsmanager/secret:Secret": { filter: "secretsmanager:secret", id: "arn" },
  "aws:cloudwatch/logGroup:LogGroup": { filter: "logs:log-group", id: "afterColon" },
  "aws:sns/topic:Topic": { filter: "sns", id: "arn" },
  "aws:dynamodb/table:Table": { filter: "dynamodb:table", id: "afterSlash" },
  "aws:lambda/function:Function": { filter: "lambda:function", id: "afterColon" },
};

/** The id by which the engine imports the resource of an ARN. */
export function importId(arn: string, { id }: TaggedType): string {
  if (id === "arn") return arn;
  return arn.split(id === "afterSlash" ? "/" : ":").at(-1) ?? arn;
}

import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { child } from "../../foundation";
import { tagsOf, type VpcScope } from "./vpcScope";
import type { VpcPlan } from "./vpcPlan";

/** A log group that receives the VPC's flow logs, and the role that may write there and nowhere else. */
export function declareFlowLogs(scope: VpcScope, plan: VpcPlan, vpc: aws.ec2.Vpc): aws.cloudwatch.LogGroup | undefined {
  if (!plan.flowLogs) return undefined;
  const { retentionDays, trafficType = "ALL", aggregationSeconds = 600, kmsKeyArn } = plan.flowLogs;
  const suffix = "flow-logs";
  const group = new aws.cloudwatch.LogGroup(
    ...child<aws.cloudwatch.LogGroupArgs>(scope, suffix, scope.transform.flowLogGroup, {
      namePrefix: `/aws/vpc-flow-logs/${scope.name}-`,
      retentionInDays: retentionDays,
      kmsKeyId: kmsKeyArn,
      tags: tagsOf(scope, suffix),
    }),
  );
  const role = declareRole(scope, plan, group);
  new aws.ec2.FlowLog(
    ...child<aws.ec2.FlowLogArgs>(scope, suffix, scope.transform.flowLog, {
      vpcId: vpc.id,
      trafficType,
      maxAggregationInterval: aggregationSeconds,
      logDestinationType: "cloud-watch-logs",
      logDestination: group.arn,
      iamRoleArn: role.arn,
      tags: tagsOf(scope, suffix),
    }),
  );
  return group;
}

function declareRole(scope: VpcScope, plan: VpcPlan, group: aws.cloudwatch.LogGroup): aws.iam.Role {
  const suffix = "flow-logs";
  const invokeOpts = { parent: scope.parent };
  const account = aws.getCallerIdentityOutput({}, invokeOpts).accountId;
  const partition = aws.getPartitionOutput({}, invokeOpts).partition;
  const role = new aws.iam.Role(
    ...child<aws.iam.RoleArgs>(scope, suffix, scope.transform.flowLogRole, {
      description: `Lets VPC flow logs of ${scope.name} write to their log group`,
      // The conditions keep other accounts' flow logs from using the role (Amazon VPC User Guide, "IAM role for
      // publishing
      // flow logs to CloudWatch Logs").
      assumeRolePolicy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Principal: { Service: "vpc-flow-logs.amazonaws.com" },
            Action: "sts:AssumeRole",
            Condition: {
              StringEquals: { "aws:SourceAccount": account },
              ArnLike: {
                "aws:SourceArn": pulumi.interpolate`arn:${partition}:ec2:${plan.region}:${account}:vpc-flow-log/*`,
              },
            },
          },
        ],
      }),
      tags: tagsOf(scope, suffix),
    }),
  );
  const policy: aws.iam.RolePolicyArgs = {
    role: role.name,
    policy: pulumi.jsonStringify({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogStreams"],
          Resource: [group.arn, pulumi.interpolate`${group.arn}:*`],
        },
      ],
    }),
  };
  new aws.iam.RolePolicy(...child(scope, suffix, undefined, policy));
  return role;
}

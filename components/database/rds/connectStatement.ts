import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";

/**
 * IAM statement with which its holder may ask for a token as a database user (RDS User Guide, "Creating and using an IAM
 * policy for IAM database access").
 */
export function connectStatement(
  instanceArn: pulumi.Output<string>,
  resourceId: pulumi.Output<string>,
  username: pulumi.Input<string>,
): aws.iam.PolicyStatement {
  const place = instanceArn.apply((arn) => {
    const [, partition, , region, account] = arn.split(":");
    return `arn:${partition}:rds-db:${region}:${account}:dbuser`;
  });
  return {
    Effect: "Allow",
    Action: "rds-db:connect",
    Resource: pulumi.interpolate`${place}:${resourceId}/${username}`,
  };
}

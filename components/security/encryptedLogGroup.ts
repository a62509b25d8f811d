import * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import { transformed, type Transform } from "../foundation";

export interface EncryptedLogGroupArgs {
  /** Name in CloudWatch, e.g. `/aws/rds/instance/orders/postgresql`. */
  logGroupName: pulumi.Input<string>;
  /** Days that events are kept. */
  retentionDays: number;
  /** Key of the group; its policy must admit CloudWatch Logs, as that of an `EncryptionKey` does. */
  kmsKeyArn: pulumi.Input<string>;
  tags?: Record<string, pulumi.Input<string>>;
  transform?: Transform<aws.cloudwatch.LogGroupArgs>;
}

/** A log group that stands before the service that writes to it, so that AWS does not make one without end or key. */
export function declareLogGroup(
  name: string,
  { logGroupName, retentionDays, kmsKeyArn, tags, transform }: EncryptedLogGroupArgs,
  opts: pulumi.CustomResourceOptions,
): aws.cloudwatch.LogGroup {
  const args = { name: logGroupName, retentionInDays: retentionDays, kmsKeyId: kmsKeyArn, tags };
  return new aws.cloudwatch.LogGroup(...transformed<aws.cloudwatch.LogGroupArgs>(transform, name, args, opts));
}

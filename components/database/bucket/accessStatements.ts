import type * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { BucketAccess } from "./objectBucketArgs";

const OBJECT_ACTIONS: Record<BucketAccess, string[]> = {
  read: ["s3:GetObject"],
  write: ["s3:PutObject", "s3:AbortMultipartUpload"],
  readWrite: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"],
};
const KEY_ACTIONS: Record<BucketAccess, string[]> = {
  read: ["kms:Decrypt"],
  // A multipart upload decrypts what it has uploaded before.
  write: ["kms:GenerateDataKey", "kms:Decrypt"],
  readWrite: ["kms:GenerateDataKey", "kms:Decrypt"],
};

export function accessStatements(
  bucketArn: pulumi.Output<string>,
  kmsKeyArn: pulumi.Output<string>,
  access: BucketAccess,
  prefix: string,
): aws.iam.PolicyStatement[] {
  const list: aws.iam.PolicyStatement = {
    Effect: "Allow",
    Action: ["s3:ListBucket", "s3:GetBucketLocation"],
    Resource: bucketArn,
  };
  const objects: aws.iam.PolicyStatement = {
    Effect: "Allow",
    Action: OBJECT_ACTIONS[access],
    Resource: pulumi.interpolate`${bucketArn}/${prefix}*`,
  };
  const key: aws.iam.PolicyStatement = { Effect: "Allow", Action: KEY_ACTIONS[access], Resource: kmsKeyArn };
  return access === "write" ? [objects, key] : [list, objects, key];
}

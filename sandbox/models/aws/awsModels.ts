import type { InvokeModel, ResourceModel } from "../model";
import { EC2_MODELS } from "./ec2/ec2Models";
import { IAM_MODELS } from "./iam/iamModels";
import { KMS_MODELS } from "./kms";
import { LOGS_MODELS } from "./logs";
import { DOCDB_MODELS, RDS_MODELS } from "./rds/rdsModels";
import { S3_MODELS } from "./s3/s3Models";
import { SECRETS_MANAGER_MODELS } from "./secretsmanager";

/** Every AWS resource type of the sandbox. */
export const AWS_MODELS: readonly ResourceModel[] = [
  ...EC2_MODELS,
  ...IAM_MODELS,
  ...KMS_MODELS,
  ...LOGS_MODELS,
  ...S3_MODELS,
  ...RDS_MODELS,
  ...DOCDB_MODELS,
  ...SECRETS_MANAGER_MODELS,
];

/** Every AWS look-up of the sandbox. */
export const AWS_INVOKES: readonly InvokeModel[] = [];

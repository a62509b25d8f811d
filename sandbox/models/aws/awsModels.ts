import type { InvokeModel, ResourceModel } from "../model";
import { EC2_MODELS } from "./ec2/ec2Models";
import { EKS_MODELS } from "./eks/eksModels";
import { IAM_MODELS } from "./iam/iamModels";
import { ACCOUNT_INVOKES } from "./invokes/account";
import { CLUSTER_INVOKES } from "./invokes/clusters";
import { DATA_INVOKES } from "./invokes/data";
import { IDENTITY_INVOKES } from "./invokes/identity";
import { IMAGE_INVOKES } from "./invokes/images";
import { NETWORK_INVOKES } from "./invokes/network";
import { PREFIX_LIST_INVOKES } from "./invokes/prefixLists";
import { getPolicyDocument } from "./invokes/policyDocument";
import { KMS_MODELS } from "./kms";
import { LOGS_MODELS } from "./logs";
import { mskCluster } from "./msk/cluster";
import { MSK_PART_MODELS } from "./msk/clusterParts";
import { DOCDB_MODELS, RDS_MODELS } from "./rds/rdsModels";
import { S3_MODELS } from "./s3/s3Models";
import { AUTOSCALING_MODELS } from "./autoscaling";
import { CLOUDWATCH_MODELS } from "./cloudwatch";
import { DNS_MODELS } from "./dns";
import { DYNAMODB_MODELS } from "./dynamodb";
import { ECR_MODELS } from "./ecr";
import { ELASTICACHE_MODELS } from "./elasticache";
import { LAMBDA_MODELS } from "./lambda";
import { LOAD_BALANCING_MODELS } from "./loadBalancing";
import { MESSAGING_MODELS } from "./messaging";
import { MQ_MODELS } from "./mq";
import { OPERATIONS_MODELS } from "./operations";
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
  ...EKS_MODELS,
  mskCluster,
  ...MSK_PART_MODELS,
  ...AUTOSCALING_MODELS,
  ...CLOUDWATCH_MODELS,
  ...DNS_MODELS,
  ...DYNAMODB_MODELS,
  ...ECR_MODELS,
  ...ELASTICACHE_MODELS,
  ...LAMBDA_MODELS,
  ...LOAD_BALANCING_MODELS,
  ...MESSAGING_MODELS,
  ...MQ_MODELS,
  ...OPERATIONS_MODELS,
];

/** Every AWS look-up of the sandbox. */
export const AWS_INVOKES: readonly InvokeModel[] = [
  ...ACCOUNT_INVOKES,
  ...NETWORK_INVOKES,
  ...PREFIX_LIST_INVOKES,
  ...IMAGE_INVOKES,
  ...IDENTITY_INVOKES,
  ...CLUSTER_INVOKES,
  ...DATA_INVOKES,
  getPolicyDocument,
];

import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { physicalName } from "../physicalName";
import type { PolicyStatement, ResourceContext, ResourceType } from "./resourceType";

/** Bucket names have at most 63 characters (S3 User Guide, "General purpose bucket naming rules"). */
const MAX_BUCKET_NAME = 63;

/** Days after which parts of uploads that were never finished are removed. */
const ABANDONED_UPLOAD_DAYS = 7;

/** Days that replaced and deleted versions are kept. */
const OLD_VERSION_DAYS = 30;

const KEY_OUTPUTS = ["access_key_id", "secret_key", "aws_access_key_id", "aws_secret_key"];

/** An S3 bucket of the workload's own, which its pods may use under their own identity. */
export const s3: ResourceType = {
  type: "s3",
  summary: "An S3 bucket: private, encrypted, versioned; the workload's pods may read, write and list it.",
  classes: { default: "A bucket with versions, kept 30 days after they are replaced" },
  params: { type: "object", additionalProperties: false, properties: {} },
  outputs: {
    bucket: { summary: "Name of the bucket." },
    endpoint: { summary: "URL of S3 in the bucket's region." },
    region: { summary: "Region of the bucket." },
    ...Object.fromEntries(
      KEY_OUTPUTS.map((name) => [name, { summary: "Refused: pods have an identity of their own." }]),
    ),
  },
  check: ({ used, name }) =>
    used
      .filter((output) => KEY_OUTPUTS.includes(output))
      .map((output) => ({
        path: "",
        message:
          `\${resources.${name}.${output}}: no static keys are made. The pods have an IAM identity that may use the bucket, ` +
          `which AWS SDKs find by themselves: remove the variable`,
      })),
  provision(context) {
    const { platform } = context;
    const bucket = declareBucket(context);
    const { region } = platform.environment;
    return {
      outputs: { bucket: bucket.bucket, endpoint: pulumi.interpolate`https://s3.${region}.amazonaws.com`, region },
      statements: statementsFor(bucket.arn, platform.secrets.kmsKeyArn),
      dependsOn: [bucket],
    };
  },
};

function statementsFor(bucketArn: pulumi.Input<string>, kmsKeyArn: pulumi.Input<string>): PolicyStatement[] {
  return [
    { Effect: "Allow", Action: ["s3:ListBucket", "s3:GetBucketLocation"], Resource: bucketArn },
    {
      Effect: "Allow",
      Action: ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:AbortMultipartUpload"],
      Resource: pulumi.interpolate`${bucketArn}/*`,
    },
    { Effect: "Allow", Action: ["kms:Decrypt", "kms:GenerateDataKey"], Resource: kmsKeyArn },
  ];
}

function declareBucket(context: ResourceContext): aws.s3.Bucket {
  const { prefix, identity, platform, environmentClass, tags, opts } = context;
  const account = pulumi.output(platform.environment.accountId);
  const bucket = new aws.s3.Bucket(
    prefix,
    {
      bucket: account.apply((id) => physicalName(identity, MAX_BUCKET_NAME, `${platform.environment.name}-`, `-${id}`)),
      forceDestroy: environmentClass === "dev",
      tags,
    },
    { ...opts, protect: environmentClass === "prod" },
  );
  const below = { ...opts, parent: bucket };
  const target = { bucket: bucket.bucket };
  new aws.s3.BucketPublicAccessBlock(
    prefix,
    { ...target, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
    below,
  );
  new aws.s3.BucketOwnershipControls(prefix, { ...target, rule: { objectOwnership: "BucketOwnerEnforced" } }, below);
  new aws.s3.BucketVersioning(prefix, { ...target, versioningConfiguration: { status: "Enabled" } }, below);
  const encryption = { sseAlgorithm: "aws:kms", kmsMasterKeyId: platform.secrets.kmsKeyArn };
  new aws.s3.BucketServerSideEncryptionConfiguration(
    prefix,
    { ...target, rules: [{ applyServerSideEncryptionByDefault: encryption, bucketKeyEnabled: true }] },
    below,
  );
  new aws.s3.BucketLifecycleConfiguration(prefix, { ...target, rules: [cleanUp] }, below);
  new aws.s3.BucketPolicy(prefix, { ...target, policy: tlsOnly(bucket.arn) }, below);
  return bucket;
}

const cleanUp: aws.types.input.s3.BucketLifecycleConfigurationRule = {
  id: "clean-up",
  status: "Enabled",
  filter: {},
  abortIncompleteMultipartUpload: { daysAfterInitiation: ABANDONED_UPLOAD_DAYS },
  noncurrentVersionExpiration: { noncurrentDays: OLD_VERSION_DAYS },
};

function tlsOnly(arn: pulumi.Input<string>): pulumi.Output<string> {
  return pulumi.jsonStringify({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "TlsOnly",
        Effect: "Deny",
        Principal: "*",
        Action: "s3:*",
        Resource: [arn, pulumi.interpolate`${arn}/*`],
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      },
    ],
  });
}

import * as pulumi from "@pulumi/pulumi";
import { ObjectBucket } from "../../database";
import { physicalName } from "../physicalName";
import { annotationTags } from "./annotationTags";
import type { ResourceType } from "./resourceType";

/** Bucket names have at most 63 characters (S3 User Guide, "General purpose bucket naming rules"). */
const MAX_BUCKET_NAME = 63;

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
    const { prefix, identity, platform, environmentClass, opts } = context;
    const { name, accountId, region } = platform.environment;
    const bucket = new ObjectBucket(
      prefix,
      {
        environmentClass,
        bucketName: pulumi
          .output(accountId)
          .apply((account) => physicalName(identity, MAX_BUCKET_NAME, `${name}-`, `-${account}`)),
        kmsKeyArn: platform.secrets.kmsKeyArn,
        tags: annotationTags(context),
      },
      opts,
    );
    return {
      outputs: { bucket: bucket.bucketName, endpoint: pulumi.interpolate`https://s3.${region}.amazonaws.com`, region },
      statements: bucket.accessStatements("readWrite"),
      dependsOn: [bucket],
    };
  },
};

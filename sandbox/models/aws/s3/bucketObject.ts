import { createHash } from "node:crypto";
import type { Properties, ResourceModel } from "../../model";
import { awsModel } from "../awsModel";
import { requireLength } from "../check/require";
import { text } from "../check/values";
import { bucketReference, kmsKeyReference } from "../references";

function objectModel(type: string): ResourceModel {
  return awsModel({
    type,
    source: "Amazon S3 API Reference: PutObject",
    taggable: true,
    replaceOn: ["bucket", "key"],
    references: [bucketReference("bucket", "NoSuchBucket"), kmsKeyReference("kmsKeyId", "KMS.NotFoundException")],
    defaults: {
      acl: "private",
      bucketKeyEnabled: false,
      contentType: "application/octet-stream",
      kmsKeyId: "",
      serverSideEncryption: "AES256",
      storageClass: "STANDARD",
    },
    validate: (inputs) => requireLength(text(inputs, "key"), { max: 1024 }, "KeyTooLongError", "Key"),
    id: (inputs) => `${text(inputs, "bucket")}/${text(inputs, "key")}`,
    fixed: (inputs, cloud, id) => ({ arn: `arn:${cloud.partition}:s3:::${id}` }),
    derived: (inputs) => ({
      ...checksums(),
      etag: inputs.etag ?? digestOf(inputs),
      key: inputs.key ?? "",
      versionId: "",
    }),
  });
}

function digestOf(inputs: Properties): string {
  const body = text(inputs, "content") ?? text(inputs, "contentBase64") ?? JSON.stringify(inputs.source ?? "");
  return createHash("md5").update(body).digest("hex");
}

function checksums(): Properties {
  const names = ["checksumCrc32", "checksumCrc32c", "checksumCrc64nvme", "checksumSha1", "checksumSha256"];
  return Object.fromEntries(names.map((name) => [name, ""]));
}

export const BUCKET_OBJECTS: readonly ResourceModel[] = [
  objectModel("aws:s3/bucketObjectv2:BucketObjectv2"),
  objectModel("aws:s3/bucketObject:BucketObject"),
];

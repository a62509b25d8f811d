import type { CloudView, Properties, ResourceModel } from "../../model";
import { AwsModel, awsModel } from "../awsModel";
import { asList, PolicyStatement, validatePolicy } from "../check/policyDocument";
import { requireThat, requireOneOf } from "../check/require";
import { flag, given, number, objects, text } from "../check/values";
import { bucketReference, kmsKeyReference } from "../references";

const BLOCK = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";

/** A resource that holds one setting of a bucket: it has the bucket's name as its id and exists once for a bucket. */
function bucketSetting(
  type: string,
  rest: Omit<AwsModel, "type" | "id" | "references"> & Partial<Pick<AwsModel, "references">>,
) {
  return awsModel({
    ...rest,
    type,
    replaceOn: ["bucket", ...(rest.replaceOn ?? [])],
    references: [bucketReference("bucket", "NoSuchBucket"), ...(rest.references ?? [])],
    id: (inputs) => text(inputs, "bucket") ?? "",
  });
}

const bucketPolicy: ResourceModel = bucketSetting("aws:s3/bucketPolicy:BucketPolicy", {
  source: "Amazon S3 API Reference: PutBucketPolicy; Amazon S3 User Guide: Bucket policies, Blocking public access",
  validate(inputs) {
    const document = text(inputs, "policy");
    if (document === undefined) return;
    const statements = validatePolicy(document, { kind: "resource", code: "MalformedPolicy" });
    requireThat(
      Buffer.byteLength(document) <= 20480,
      "PolicyTooLarge",
      "Policies may not exceed the maximum allowed document size",
    );
    const bucket = text(inputs, "bucket");
    if (bucket === undefined) return;
    for (const statement of statements) requireOwnResources(statement, bucket);
  },
  guard(inputs, cloud) {
    const [document, bucket] = [text(inputs, "policy"), text(inputs, "bucket")];
    if (document === undefined || bucket === undefined) return;
    const statements = validatePolicy(document, { kind: "resource", code: "MalformedPolicy" });
    const blocked = blocksPublicPolicies(cloud, bucket);
    requireThat(
      !blocked || !statements.some(isPublic),
      "AccessDenied",
      `The bucket policy of ${bucket} grants public access, which the BlockPublicPolicy setting of the bucket prevents`,
    );
  },
});

function requireOwnResources({ Resource }: PolicyStatement, bucket: string): void {
  const own = new RegExp(`^(\\*|arn:[\\w-]+:s3:::(${bucket.replace(/\./g, "\\.")}|\\*)(/.*)?)$`, "s");
  const foreign = asList(Resource).find((resource) => typeof resource === "string" && !own.test(resource));
  requireThat(foreign === undefined, "MalformedPolicy", `Policy has invalid resource: ${String(foreign)}`);
}

/** New buckets block public policies until a public access block says otherwise. */
function blocksPublicPolicies(cloud: CloudView, bucket: string): boolean {
  const block = cloud.ofType(BLOCK).find(({ outputs }) => outputs.bucket === bucket);
  return block === undefined || flag(block.outputs, "blockPublicPolicy") === true;
}

function isPublic({ Effect, Principal, Condition }: PolicyStatement): boolean {
  const who = typeof Principal === "object" && Principal !== null ? asList((Principal as Properties).AWS) : [Principal];
  return Effect === "Allow" && Condition === undefined && who.includes("*");
}

const bucketPublicAccessBlock: ResourceModel = bucketSetting(BLOCK, {
  source: "Amazon S3 API Reference: PutPublicAccessBlock",
  defaults: {
    blockPublicAcls: false,
    blockPublicPolicy: false,
    ignorePublicAcls: false,
    restrictPublicBuckets: false,
    skipDestroy: false,
  },
});

const ALGORITHMS = ["AES256", "aws:kms", "aws:kms:dsse"];

function validateEncryption(inputs: Properties): void {
  for (const rule of objects(inputs, "rules")) {
    const algorithm = text(rule, "applyServerSideEncryptionByDefault.sseAlgorithm");
    requireOneOf(algorithm, ALGORITHMS, "MalformedXML", "SSEAlgorithm");
    const withKey = Boolean(text(rule, "applyServerSideEncryptionByDefault.kmsMasterKeyId"));
    requireThat(
      !(algorithm === "AES256" && withKey),
      "InvalidArgument",
      "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms",
    );
  }
}

function validateLifecycle(inputs: Properties): void {
  const rules = objects(inputs, "rules");
  requireThat(rules.length <= 1000, "InvalidRequest", "A lifecycle configuration has at most 1000 rules");
  const ids = rules.map((rule) => text(rule, "id")).filter((id) => id !== undefined);
  requireThat(
    new Set(ids).size === ids.length,
    "InvalidArgument",
    "Rule ID must be unique. Found same ID for more than one rule",
  );
  for (const rule of rules) {
    requireOneOf(text(rule, "status"), ["Enabled", "Disabled"], "MalformedXML", "Status");
    const actions = [
      "expiration",
      "transitions",
      "noncurrentVersionExpiration",
      "noncurrentVersionTransitions",
      "abortIncompleteMultipartUpload",
    ];
    const any = actions.some((action) => given(rule, action));
    requireThat(any, "InvalidRequest", "At least one action needs to be specified in a rule");
    for (const transition of objects(rule, "transitions")) {
      const tooSoon = /_IA$/.test(text(transition, "storageClass") ?? "") && (number(transition, "days") ?? 30) < 30;
      requireThat(
        !tooSoon,
        "InvalidArgument",
        `'Days' in Transition action must be greater than or equal to 30 for storageClass '${text(transition, "storageClass")}'`,
      );
    }
  }
}

const owner = (inputs: Properties): Properties => ({ expectedBucketOwner: inputs.expectedBucketOwner ?? "" });

/** Settings whose type token exists with and without the suffix that pulumi-aws 6 gave them. */
const twice = (name: string, rest: Parameters<typeof bucketSetting>[1]): ResourceModel[] =>
  ["", "V2"].map((suffix) => {
    const token = `${name}${suffix}`;
    return bucketSetting(`aws:s3/${token}:${token.charAt(0).toUpperCase()}${token.slice(1)}`, rest);
  });

export const BUCKET_SETTINGS: readonly ResourceModel[] = [
  bucketPolicy,
  bucketPublicAccessBlock,
  ...twice("bucketServerSideEncryptionConfiguration", {
    source: "Amazon S3 API Reference: PutBucketEncryption",
    references: [kmsKeyReference("rules[].applyServerSideEncryptionByDefault.kmsMasterKeyId", "KMS.NotFoundException")],
    validate: validateEncryption,
  }),
  ...twice("bucketVersioning", {
    source: "Amazon S3 API Reference: PutBucketVersioning",
    validate(inputs) {
      const status = text(inputs, "versioningConfiguration.status");
      requireOneOf(status, ["Enabled", "Suspended", "Disabled"], "IllegalVersioningConfigurationException", "Status");
    },
  }),
  ...twice("bucketLifecycleConfiguration", {
    source: "Amazon S3 API Reference: PutBucketLifecycleConfiguration",
    defaults: { transitionDefaultMinimumObjectSize: "all_storage_classes_128K" },
    derived: owner,
    validate: validateLifecycle,
  }),
  bucketSetting("aws:s3/bucketOwnershipControls:BucketOwnershipControls", {
    source: "Amazon S3 API Reference: PutBucketOwnershipControls",
    validate(inputs) {
      const modes = ["BucketOwnerPreferred", "ObjectWriter", "BucketOwnerEnforced"];
      requireOneOf(text(inputs, "rule.objectOwnership"), modes, "MalformedXML", "ObjectOwnership");
    },
  }),
  ...twice("bucketLogging", {
    source: "Amazon S3 API Reference: PutBucketLogging",
    references: [bucketReference("targetBucket", "InvalidTargetBucketForLogging")],
  }),
  ...twice("bucketCorsConfiguration", {
    source: "Amazon S3 API Reference: PutBucketCors",
    validate(inputs) {
      for (const rule of objects(inputs, "corsRules")) {
        requireThat(
          given(rule, "allowedMethods") && given(rule, "allowedOrigins"),
          "MalformedXML",
          "AllowedMethod and AllowedOrigin are required",
        );
      }
    },
  }),
  bucketSetting("aws:s3/bucketNotification:BucketNotification", {
    source: "Amazon S3 API Reference: PutBucketNotificationConfiguration",
    references: [
      { path: "queues[].queueArn", types: ["aws:sqs/queue:Queue"], output: "arn", code: "InvalidArgument" },
      { path: "topics[].topicArn", types: ["aws:sns/topic:Topic"], output: "arn", code: "InvalidArgument" },
      {
        path: "lambdaFunctions[].lambdaFunctionArn",
        types: ["aws:lambda/function:Function"],
        output: "arn",
        code: "InvalidArgument",
      },
    ],
    defaults: { eventbridge: false },
  }),
];

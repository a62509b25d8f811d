import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ArgumentError, transformed } from "../../foundation";
import { EncryptionKey } from "../../security";
import { accessStatements } from "./accessStatements";
import type { BucketAccess, ObjectBucketArgs, ObjectStore } from "./objectBucketArgs";

/**
 * An S3 bucket that is private for certain: encrypted with a key of one's own, versioned, no public access, no ACLs, TLS
 * only, stale uploads cleaned away.
 *
 * ```ts
 * const receipts = new ObjectBucket("receipts", { environmentClass: "prod", kmsKeyArn: key.arn });
 * cluster.grant("orders", { namespace, serviceAccount, statements: receipts.accessStatements("readWrite", "orders/") });
 * ```
 *
 * ### Cost
 * Objects, also overwritten ones while they are kept, by the gigabyte and month; requests by the thousand; one KMS key
 * unless one is given. Bucket keys keep requests to KMS rare.
 *
 * @throws ArgumentError for a name that S3 would refuse.
 */
export class ObjectBucket extends pulumi.ComponentResource implements ObjectStore {
  readonly bucketName: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  readonly kmsKeyArn: pulumi.Output<string>;
  readonly regionalDomainName: pulumi.Output<string>;
  /** The bucket itself. */
  readonly bucket: aws.s3.Bucket;

  constructor(name: string, args: ObjectBucketArgs = {}, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:database:ObjectBucket", name, {}, opts);
    requireName(name, args);
    this.kmsKeyArn = pulumi.output(args.kmsKeyArn ?? this.declareKey(name, args));
    this.bucket = this.declareBucket(name, args);
    this.encrypt(name, args);
    const closed = this.close(name);
    this.keep(name, args);
    this.declarePolicy(name, args, closed);
    this.logAccess(name, args);
    this.bucketName = this.bucket.bucket;
    this.arn = this.bucket.arn;
    this.regionalDomainName = this.bucket.bucketRegionalDomainName;
    this.registerOutputs({ bucketName: this.bucketName, arn: this.arn, kmsKeyArn: this.kmsKeyArn });
  }

  /** A bucket that exists already, as the same interface. It declares nothing and changes nothing. */
  static fromExisting(
    args: { bucketName: pulumi.Input<string>; kmsKeyArn: pulumi.Input<string> },
    opts: pulumi.InvokeOptions = {},
  ): ObjectStore {
    const { arn, bucket } = pulumi.output(aws.s3.getBucketOutput({ bucket: args.bucketName }, opts));
    const kmsKeyArn = pulumi.output(args.kmsKeyArn);
    return {
      bucketName: bucket,
      arn,
      kmsKeyArn,
      accessStatements: (access, prefix = "") => accessStatements(arn, kmsKeyArn, access, prefix),
    };
  }

  accessStatements(access: BucketAccess, prefix = ""): aws.iam.PolicyStatement[] {
    return accessStatements(this.arn, this.kmsKeyArn, access, prefix);
  }

  private declareKey(name: string, { environmentClass, tags }: ObjectBucketArgs): pulumi.Output<string> {
    const args = { description: `Objects of ${name}`, environmentClass, services: [], tags };
    return new EncryptionKey(name, args, { parent: this }).arn;
  }

  private declareBucket(name: string, args: ObjectBucketArgs): aws.s3.Bucket {
    const { environmentClass = "dev", transform } = args;
    return new aws.s3.Bucket(
      ...transformed<aws.s3.BucketArgs>(
        transform?.bucket,
        name,
        { bucket: args.bucketName, forceDestroy: args.forceDestroy ?? environmentClass === "dev", tags: args.tags },
        { parent: this, protect: args.protect ?? environmentClass === "prod" },
      ),
    );
  }

  private encrypt(name: string, { transform }: ObjectBucketArgs): void {
    new aws.s3.BucketServerSideEncryptionConfiguration(
      ...transformed<aws.s3.BucketServerSideEncryptionConfigurationArgs>(
        transform?.encryption,
        name,
        {
          bucket: this.bucket.id,
          rules: [
            {
              applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: this.kmsKeyArn },
              bucketKeyEnabled: true,
            },
          ],
        },
        { parent: this },
      ),
    );
  }

  private close(name: string): pulumi.Resource {
    const bucket = this.bucket.id;
    new aws.s3.BucketOwnershipControls(
      name,
      { bucket, rule: { objectOwnership: "BucketOwnerEnforced" } },
      { parent: this },
    );
    return new aws.s3.BucketPublicAccessBlock(
      name,
      { bucket, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true },
      { parent: this },
    );
  }

  private keep(name: string, args: ObjectBucketArgs): void {
    const bucket = this.bucket.id;
    const status = (args.versioned ?? true) ? "Enabled" : "Suspended";
    const versioning = new aws.s3.BucketVersioning(
      ...transformed<aws.s3.BucketVersioningArgs>(
        args.transform?.versioning,
        name,
        { bucket, versioningConfiguration: { status } },
        { parent: this },
      ),
    );
    new aws.s3.BucketLifecycleConfiguration(
      ...transformed<aws.s3.BucketLifecycleConfigurationArgs>(
        args.transform?.lifecycle,
        name,
        { bucket, rules: lifecycleRules(args) },
        { parent: this, dependsOn: versioning },
      ),
    );
  }

  private declarePolicy(name: string, args: ObjectBucketArgs, closed: pulumi.Resource): void {
    const { arn } = this.bucket;
    const policy = pulumi
      .all([arn, args.policyStatements ?? []])
      .apply(([bucketArn, own]) =>
        JSON.stringify({ Version: "2012-10-17", Statement: [...transportStatements(bucketArn), ...own] }),
      );
    new aws.s3.BucketPolicy(
      ...transformed<aws.s3.BucketPolicyArgs>(
        args.transform?.policy,
        name,
        { bucket: this.bucket.id, policy },
        { parent: this, dependsOn: closed },
      ),
    );
  }

  private logAccess(name: string, { accessLogs }: ObjectBucketArgs): void {
    if (accessLogs === undefined) return;
    new aws.s3.BucketLogging(
      name,
      { bucket: this.bucket.id, targetBucket: accessLogs.bucketName, targetPrefix: accessLogs.prefix ?? `${name}/` },
      { parent: this },
    );
  }
}

/** Denials for everybody, `Principal: "*"` included, who comes over plain HTTP or a TLS older than 1.2. */
function transportStatements(bucketArn: string) {
  const denial = { Effect: "Deny", Principal: "*", Action: "s3:*", Resource: [bucketArn, `${bucketArn}/*`] };
  return [
    { Sid: "TlsOnly", ...denial, Condition: { Bool: { "aws:SecureTransport": "false" } } },
    { Sid: "ModernTlsOnly", ...denial, Condition: { NumericLessThan: { "s3:TlsVersion": "1.2" } } },
  ];
}

/** Days after which an upload that was never finished is thrown away. */
const STALE_UPLOAD_DAYS = 7;

function lifecycleRules(args: ObjectBucketArgs): aws.types.input.s3.BucketLifecycleConfigurationRule[] {
  const { noncurrentDays = 30, expireDays, intelligentTieringDays } = args;
  return [
    {
      id: "clean",
      status: "Enabled",
      filter: { prefix: "" },
      abortIncompleteMultipartUpload: { daysAfterInitiation: STALE_UPLOAD_DAYS },
      noncurrentVersionExpiration: { noncurrentDays },
      expiration: expireDays === undefined ? undefined : { days: expireDays },
      transitions:
        intelligentTieringDays === undefined
          ? undefined
          : [{ days: intelligentTieringDays, storageClass: "INTELLIGENT_TIERING" }],
    },
  ];
}

/** S3 User Guide, "Bucket naming rules". */
const BUCKET_NAME = /^(?!xn--|sthree-|amzn-s3-demo-)[a-z0-9](?:[a-z0-9-]{1,61})[a-z0-9]$/;

function requireName(name: string, { bucketName }: ObjectBucketArgs): void {
  if (typeof bucketName !== "string" || BUCKET_NAME.test(bucketName)) return;
  throw new ArgumentError({
    component: `ObjectBucket ${JSON.stringify(name)}`,
    path: "bucketName",
    given: bucketName,
    allowed: "3 to 63 lower-case letters, digits and hyphens, beginning and ending with a letter or digit",
  });
}

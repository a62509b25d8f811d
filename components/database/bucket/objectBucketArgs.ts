import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { EnvironmentClass, Transform } from "../../foundation";

export interface ObjectBucketArgs {
  /** Row of the tables: what happens to the objects on deletion. Default: `dev`. */
  environmentClass?: EnvironmentClass;
  /** Name, unique in the whole partition, 3 to 63 characters. Default: the component's name and a random suffix. */
  bucketName?: pulumi.Input<string>;
  /** Key of the objects. Default: a new `EncryptionKey`. */
  kmsKeyArn?: pulumi.Input<string>;
  /** Keeps overwritten and deleted objects. Default: true. */
  versioned?: boolean;
  /** Days after which overwritten and deleted objects are gone for good. Default: 30. */
  noncurrentDays?: number;
  /** Days after which objects are deleted. Default: never. */
  expireDays?: number;
  /** Days after which objects move to Intelligent-Tiering. Default: never. */
  intelligentTieringDays?: number;
  /** Where requests are logged. Default: nowhere. */
  accessLogs?: { bucketName: pulumi.Input<string>; prefix?: string };
  /** Statements of the bucket policy beside those that refuse plain HTTP and old TLS. Default: none. */
  policyStatements?: pulumi.Input<pulumi.Input<aws.iam.PolicyStatement>[]>;
  /** Deletes the objects with the bucket. Default: true in dev. */
  forceDestroy?: boolean;
  /** Pulumi's `protect`. Default: true in prod. */
  protect?: boolean;
  tags?: Record<string, pulumi.Input<string>>;
  /** Last word on each child's arguments and options. */
  transform?: {
    bucket?: Transform<aws.s3.BucketArgs>;
    encryption?: Transform<aws.s3.BucketServerSideEncryptionConfigurationArgs>;
    lifecycle?: Transform<aws.s3.BucketLifecycleConfigurationArgs>;
    policy?: Transform<aws.s3.BucketPolicyArgs>;
    versioning?: Transform<aws.s3.BucketVersioningArgs>;
  };
}

/** What the holder of `accessStatements` may do with objects. */
export type BucketAccess = "read" | "write" | "readWrite";

/** A bucket, made here or found. */
export interface ObjectStore {
  readonly bucketName: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  readonly kmsKeyArn: pulumi.Output<string>;
  /** IAM statements for the objects under a prefix, key included. Default of `prefix`: all objects. */
  accessStatements(access: BucketAccess, prefix?: string): aws.iam.PolicyStatement[];
}

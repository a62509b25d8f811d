import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { NetworkSource } from "../../security";

/** What a database instance offers, whether Plinth made it or found it. Nothing here is secret. */
export interface RelationalDatabase {
  readonly host: pulumi.Output<string>;
  readonly port: pulumi.Output<number>;
  /** DB instance identifier. */
  readonly identifier: pulumi.Output<string>;
  readonly arn: pulumi.Output<string>;
  /** `db-…`, which IAM policies name. */
  readonly resourceId: pulumi.Output<string>;
  readonly databaseName: pulumi.Output<string>;
  /** Master user. */
  readonly username: pulumi.Output<string>;
  /** Secret of the master user in Secrets Manager: JSON with username and password, rotated. */
  readonly masterSecretArn: pulumi.Output<string>;
  /** Key that the master secret is encrypted with. */
  readonly kmsKeyArn: pulumi.Output<string>;
  readonly securityGroupId: pulumi.Output<string>;
  /** Hosts of the read replicas by name. */
  readonly readerHosts: pulumi.Output<Record<string, string>>;
  /** Lets a security group or a network connect. */
  allowFrom(source: NetworkSource, name: string): void;
  /** IAM statement with which its holder may log in as a database user without a password, by a token. */
  connectStatement(username: pulumi.Input<string>): aws.iam.PolicyStatement;
}

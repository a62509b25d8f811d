import type * as aws from "@pulumi/aws";
import type * as pulumi from "@pulumi/pulumi";
import type { NetworkSource } from "../../security";
import type { KafkaGrant } from "./kafkaGrants";

/** What a Kafka cluster offers, whether Plinth made it or found it. */
export interface EventCluster {
  readonly arn: pulumi.Output<string>;
  readonly name: pulumi.Output<string>;
  /** `host:port,…` for SASL/IAM over TLS. */
  readonly bootstrapBrokers: pulumi.Output<string>;
  /** Number of brokers. */
  readonly brokers: pulumi.Output<number>;
  readonly securityGroupId: pulumi.Output<string>;
  /** Lets a security group or a network connect to the brokers. */
  allowFrom(source: NetworkSource, name: string): void;
  /** IAM statements with which a client may do exactly this, and connect. */
  grantStatements(grant: KafkaGrant): aws.iam.PolicyStatement[];
}

/** Ports of brokers. Source: MSK Developer Guide, "Port information" and "Open monitoring with Prometheus". */
export const CLIENT_PORTS = { Kafka: 9098 };
export const METRICS_PORTS = { "Kafka metrics": 11001, "host metrics": 11002 };

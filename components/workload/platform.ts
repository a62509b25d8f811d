import type * as pulumi from "@pulumi/pulumi";
import type { EnvironmentClass } from "../foundation";

/** What a workload needs of the platform that it runs on. The outputs of the platform stack fit. */
export interface WorkloadPlatform {
  environment: {
    name: string;
    class: EnvironmentClass;
    region: pulumi.Input<string>;
    /** Twelve digits. */
    accountId: pulumi.Input<string>;
    /** Parent DNS domain of public hosts, e.g. `dev.example.com`. */
    domain: pulumi.Input<string>;
  };
  network: {
    vpcId: pulumi.Input<string>;
    cidrBlock: pulumi.Input<string>;
    privateSubnetIds: pulumi.Input<pulumi.Input<string>[]>;
    databaseSubnetIds: pulumi.Input<pulumi.Input<string>[]>;
    databaseSubnetGroupName: pulumi.Input<string>;
  };
  cluster: {
    name: pulumi.Input<string>;
    /** The security group of pods and nodes. */
    nodeSecurityGroupId: pulumi.Input<string>;
  };
  /** Shared PostgreSQL instances by name. */
  databases: Record<
    string,
    { host: pulumi.Input<string>; port: pulumi.Input<number>; masterSecretArn: pulumi.Input<string> }
  >;
  /** Kafka clusters by name. */
  kafka: Record<
    string,
    { arn: pulumi.Input<string>; bootstrapBrokers: pulumi.Input<string>; brokers: pulumi.Input<number> }
  >;
  /** The Gateway API `Gateway` that routes attach to. */
  gateway: {
    name: pulumi.Input<string>;
    namespace: pulumi.Input<string>;
    /** Networks that the gateway's load balancer connects from: it sends to pods directly, from outside the cluster. */
    sourceCidrBlocks: pulumi.Input<pulumi.Input<string>[]>;
  };
  secrets: {
    /** Name of the `ClusterSecretStore` that reads Secrets Manager. */
    clusterSecretStore: pulumi.Input<string>;
    kmsKeyArn: pulumi.Input<string>;
  };
  /** Absent where the environment has none. */
  observability?: {
    namespace: pulumi.Input<string>;
    /** OTLP gRPC endpoint inside the cluster, `http://host:4317`. */
    otlpEndpoint: pulumi.Input<string>;
  };
}

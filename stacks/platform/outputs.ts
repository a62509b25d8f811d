import type { EnvironmentClass } from "../../components/foundation";

/**
 * What the platform stack of an environment exports and every workload stack reads through a StackReference.
 * Nothing here is secret: passwords stay in Secrets Manager and are named by ARN.
 */
export interface PlatformOutputs {
  environment: {
    name: string;
    class: EnvironmentClass;
    region: string;
    accountId: string;
    /** Parent DNS domain of the environment's public hosts, e.g. `dev.example.com`. */
    domain: string;
    /** Tags that every resource of the environment carries. */
    tags: Record<string, string>;
  };
  network: {
    vpcId: string;
    cidrBlock: string;
    publicSubnetIds: string[];
    privateSubnetIds: string[];
    isolatedSubnetIds: string[];
    databaseSubnetIds: string[];
    databaseSubnetGroupName: string;
    /** Route 53 public zone of `environment.domain`; absent where the environment manages no zone. */
    zoneId?: string;
  };
  cluster: {
    name: string;
    arn: string;
    endpoint: string;
    /** Base64 PEM. */
    certificateAuthority: string;
    oidcProviderArn: string;
    oidcIssuer: string;
    version: string;
    /** The security group that pods and nodes carry: what databases and brokers admit. */
    nodeSecurityGroupId: string;
  };
  /** Shared PostgreSQL instances by name; a Score `postgres` resource becomes a database on the one named `main`. */
  databases: Record<
    string,
    {
      identifier: string;
      host: string;
      port: number;
      resourceId: string;
      /** Secrets Manager secret of the master user: JSON with username and password. */
      masterSecretArn: string;
      securityGroupId: string;
    }
  >;
  /** Kafka clusters by name; a Score `kafka-topic` becomes a topic on the one named `main`. */
  kafka: Record<
    string,
    {
      arn: string;
      name: string;
      /** `host:port,…` for SASL/IAM over TLS. */
      bootstrapBrokers: string;
      brokers: number;
      securityGroupId: string;
    }
  >;
  gateway: {
    /** Name and namespace of the Gateway API `Gateway` that HTTPRoutes attach to. */
    name: string;
    namespace: string;
    /** Networks that the gateway's load balancer connects from: the public subnets. */
    sourceCidrBlocks: string[];
  };
  secrets: {
    /** Name of the External Secrets `ClusterSecretStore` that reads Secrets Manager. */
    clusterSecretStore: string;
    /** Customer-managed key for workload secrets and buckets. */
    kmsKeyArn: string;
  };
  /** Absent where the environment has none. */
  observability?: {
    namespace: string;
    /** OTLP gRPC endpoint inside the cluster, `http://host:4317`. */
    otlpEndpoint: string;
    grafanaHost: string;
  };
}

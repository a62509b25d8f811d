import type { EnvironmentClass } from "../../components/foundation";

/** `plinth:environment` of `Pulumi.<env>.yaml`, after validation and with defaults applied. The schema is `schema.json`. */
export interface Environment {
  /** Name of the environment: the stack's name. */
  name: string;
  class: EnvironmentClass;
  /** AWS region of everything in the environment, e.g. `us-east-1`. */
  region: string;
  /** The only account the environment may be deployed to, twelve digits. */
  accountId: string;
  /** Parent DNS domain of public hosts. */
  domain: string;
  /** Tags on every resource, beside `environment`, `managed-by` and `plinth-stack`, which Plinth adds. */
  tags: Record<string, string>;
  network: NetworkSettings;
  cluster: ClusterSettings;
  /** Shared PostgreSQL instances by name. */
  databases: Record<string, DatabaseSettings>;
  /** Kafka clusters by name. */
  kafka: Record<string, KafkaSettings>;
  observability: ObservabilitySettings;
  /** How the policies judge it. Whoever runs them checks this: this room knows nothing of policies. */
  policies: Readonly<Record<string, unknown>>;
  /** Monthly budget of the whole environment in US dollars; absent: no budget. */
  budget?: { monthlyUsd: number };
}

export interface NetworkSettings {
  cidrBlock: string;
  /** Count or names. Default: the class's preset. */
  availabilityZones?: number | string[];
  nat?: "none" | "single" | "perAz";
  flowLogRetentionDays?: number;
}

export interface ClusterSettings {
  /** Kubernetes minor version, e.g. `1.34`. */
  version: string;
  /** Node pools by name; default: one pool `default` from the class's preset. */
  nodePools?: Record<string, NodePoolSettings>;
  /** IAM roles with cluster-admin through access entries. */
  adminRoleArns?: string[];
  /** Opens the public endpoint to these networks; default: private only. */
  publicAccessCidrs?: string[];
}

export interface NodePoolSettings {
  instanceTypes: string[];
  capacityType?: "ON_DEMAND" | "SPOT";
  minSize: number;
  desiredSize?: number;
  maxSize: number;
  labels?: Record<string, string>;
  taints?: { key: string; value?: string; effect: "NO_SCHEDULE" | "NO_EXECUTE" | "PREFER_NO_SCHEDULE" }[];
}

export interface DatabaseSettings {
  /** PostgreSQL major or minor version, e.g. `17`. */
  version?: string;
  instanceClass?: string;
  storageGiB?: number;
  maxStorageGiB?: number;
  multiAz?: boolean;
  backupRetentionDays?: number;
  deletionProtection?: boolean;
  /** Gives the instance a public address. Exists so that a migration can ask for it; the security pack refuses it. */
  publiclyAccessible?: boolean;
}

export interface KafkaSettings {
  version?: string;
  instanceType?: string;
  brokersPerZone?: number;
  storageGiB?: number;
  topics?: Record<string, { partitions: number; replicationFactor?: number; config?: Record<string, string> }>;
}

export interface ObservabilitySettings {
  enabled: boolean;
  metricsRetentionDays?: number;
  logsRetentionDays?: number;
  tracesRetentionDays?: number;
}

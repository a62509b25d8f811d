import { EnvironmentClass } from "./environmentClass";

/** Everything that differs between environment classes, one column a class. Components read it; nothing else decides by class. */
export interface Preset {
  network: {
    /** Availability zones the VPC spans. */
    availabilityZones: number;
    /** NAT gateways: none, one for the VPC, or one per availability zone. */
    nat: "none" | "single" | "perAz";
    /** Days VPC flow logs are kept. */
    flowLogRetentionDays: number;
  };
  cluster: {
    /** Days control-plane logs are kept. */
    logRetentionDays: number;
    /** Instance types of the default node pool, arm64. */
    instanceTypes: string[];
    capacityType: "ON_DEMAND" | "SPOT";
    minSize: number;
    desiredSize: number;
    maxSize: number;
    /** EKS deletion protection and Pulumi `protect`. */
    deletionProtection: boolean;
    /** Replicas of cluster add-on controllers. */
    addonReplicas: number;
  };
  database: {
    instanceClass: string;
    /** Initial storage and the limit up to which it grows by itself, GiB. */
    storageGiB: number;
    maxStorageGiB: number;
    multiAz: boolean;
    /** Days of automated backups (point-in-time recovery window). */
    backupRetentionDays: number;
    deletionProtection: boolean;
    /** Take a final snapshot when deleted. */
    finalSnapshot: boolean;
    /** Seconds between enhanced-monitoring samples; 0 turns it off. */
    monitoringIntervalSeconds: number;
    /** Days between rotations of the master password. */
    passwordRotationDays: number;
    logRetentionDays: number;
  };
  kafka: {
    instanceType: string;
    /** Brokers in each availability zone. */
    brokersPerZone: number;
    /** Storage of one broker and the limit up to which it grows by itself, GiB. */
    storageGiB: number;
    maxStorageGiB: number;
    logRetentionDays: number;
    deletionProtection: boolean;
  };
  cache: {
    nodeType: string;
    replicas: number;
    snapshotRetentionDays: number;
  };
  observability: {
    metricsRetentionDays: number;
    logsRetentionDays: number;
    tracesRetentionDays: number;
    replicas: number;
    metricsStorageGiB: number;
  };
  workload: {
    minReplicas: number;
    maxReplicas: number;
  };
}

export const PRESETS: Record<EnvironmentClass, Preset> = {
  dev: {
    network: { availabilityZones: 3, nat: "single", flowLogRetentionDays: 30 },
    cluster: {
      logRetentionDays: 30,
      instanceTypes: ["m7g.large"],
      capacityType: "SPOT",
      minSize: 2,
      desiredSize: 2,
      maxSize: 6,
      deletionProtection: false,
      addonReplicas: 1,
    },
    database: {
      instanceClass: "db.t4g.medium",
      storageGiB: 20,
      maxStorageGiB: 100,
      multiAz: false,
      backupRetentionDays: 7,
      deletionProtection: false,
      finalSnapshot: false,
      monitoringIntervalSeconds: 60,
      passwordRotationDays: 30,
      logRetentionDays: 30,
    },
    kafka: {
      instanceType: "kafka.t3.small",
      brokersPerZone: 1,
      storageGiB: 50,
      maxStorageGiB: 200,
      logRetentionDays: 30,
      deletionProtection: false,
    },
    cache: { nodeType: "cache.t4g.small", replicas: 1, snapshotRetentionDays: 1 },
    observability: {
      metricsRetentionDays: 7,
      logsRetentionDays: 7,
      tracesRetentionDays: 3,
      replicas: 1,
      metricsStorageGiB: 50,
    },
    workload: { minReplicas: 1, maxReplicas: 3 },
  },
  staging: {
    network: { availabilityZones: 3, nat: "single", flowLogRetentionDays: 90 },
    cluster: {
      logRetentionDays: 90,
      instanceTypes: ["m7g.large"],
      capacityType: "ON_DEMAND",
      minSize: 2,
      desiredSize: 3,
      maxSize: 9,
      deletionProtection: false,
      addonReplicas: 2,
    },
    database: {
      instanceClass: "db.t4g.large",
      storageGiB: 50,
      maxStorageGiB: 500,
      multiAz: true,
      backupRetentionDays: 14,
      deletionProtection: true,
      finalSnapshot: true,
      monitoringIntervalSeconds: 60,
      passwordRotationDays: 30,
      logRetentionDays: 90,
    },
    kafka: {
      instanceType: "kafka.m7g.large",
      brokersPerZone: 1,
      storageGiB: 100,
      maxStorageGiB: 1000,
      logRetentionDays: 90,
      deletionProtection: false,
    },
    cache: { nodeType: "cache.t4g.medium", replicas: 1, snapshotRetentionDays: 7 },
    observability: {
      metricsRetentionDays: 15,
      logsRetentionDays: 14,
      tracesRetentionDays: 7,
      replicas: 2,
      metricsStorageGiB: 100,
    },
    workload: { minReplicas: 2, maxReplicas: 6 },
  },
  prod: {
    network: { availabilityZones: 3, nat: "perAz", flowLogRetentionDays: 365 },
    cluster: {
      logRetentionDays: 365,
      instanceTypes: ["m7g.xlarge"],
      capacityType: "ON_DEMAND",
      minSize: 3,
      desiredSize: 3,
      maxSize: 30,
      deletionProtection: true,
      addonReplicas: 2,
    },
    database: {
      instanceClass: "db.m7g.large",
      storageGiB: 100,
      maxStorageGiB: 2000,
      multiAz: true,
      backupRetentionDays: 35,
      deletionProtection: true,
      finalSnapshot: true,
      monitoringIntervalSeconds: 15,
      passwordRotationDays: 30,
      logRetentionDays: 365,
    },
    kafka: {
      instanceType: "kafka.m7g.large",
      brokersPerZone: 1,
      storageGiB: 500,
      maxStorageGiB: 8000,
      logRetentionDays: 365,
      deletionProtection: true,
    },
    cache: { nodeType: "cache.m7g.large", replicas: 2, snapshotRetentionDays: 14 },
    observability: {
      metricsRetentionDays: 30,
      logsRetentionDays: 90,
      tracesRetentionDays: 14,
      replicas: 2,
      metricsStorageGiB: 500,
    },
    workload: { minReplicas: 3, maxReplicas: 20 },
  },
};

/** The preset of a class; `dev` when none is given. */
export function presetOf(environmentClass: EnvironmentClass = "dev"): Preset {
  return PRESETS[environmentClass];
}

import { ArgumentError, type Preset, presetOf, requireInteger, requireOneOf } from "../../foundation";
import type { KafkaClusterArgs } from "./kafkaClusterArgs";

/** Versions that MSK recommends or supports for new clusters, oldest first. Source: MSK Developer Guide, "Supported versions". */
const VERSIONS = [
  "3.6.0",
  "3.7.x",
  "3.7.x.kraft",
  "3.8.x",
  "3.8.x.kraft",
  "3.9.x",
  "3.9.x.kraft",
  "4.0.x.kraft",
  "4.1.x.kraft",
];
const DEFAULT_VERSION = "3.9.x.kraft";

/** Broker sizes by family. Source: MSK Developer Guide, "Amazon MSK broker types". */
const STEPS = ["large", "xlarge", "2xlarge", "4xlarge", "8xlarge", "12xlarge", "16xlarge"];
const FAMILIES: Record<string, string[]> = { t3: ["small"], m5: [...STEPS, "24xlarge"], m7g: STEPS, m8g: STEPS };
const INSTANCE_TYPES = Object.entries(FAMILIES).flatMap(([family, sizes]) =>
  sizes.map((size) => `kafka.${family}.${size}`),
);

const MONITORING_LEVELS = ["DEFAULT", "PER_BROKER", "PER_TOPIC_PER_BROKER", "PER_TOPIC_PER_PARTITION"];

/** The arguments of a cluster with preset and defaults applied, all of them checked. */
export interface KafkaPlan {
  sizes: Preset["kafka"];
  version: string;
  monitoring: string;
}

/** @throws ArgumentError for what MSK would refuse, before anything is declared. */
export function planKafka(name: string, args: KafkaClusterArgs): KafkaPlan {
  const component = `KafkaCluster ${JSON.stringify(name)}`;
  const preset = presetOf(args.environmentClass).kafka;
  const storageGiB = args.storageGiB ?? preset.storageGiB;
  const sizes: Preset["kafka"] = {
    instanceType: args.instanceType ?? preset.instanceType,
    brokersPerZone: args.brokersPerZone ?? preset.brokersPerZone,
    storageGiB,
    maxStorageGiB: args.maxStorageGiB ?? Math.max(preset.maxStorageGiB, storageGiB),
    logRetentionDays: args.logRetentionDays ?? preset.logRetentionDays,
    deletionProtection: args.deletionProtection ?? preset.deletionProtection,
  };
  const plan = { sizes, version: args.version ?? DEFAULT_VERSION, monitoring: args.monitoring ?? "PER_BROKER" };
  requireOneOf(component, "version", plan.version, VERSIONS);
  requireOneOf(component, "instanceType", sizes.instanceType, INSTANCE_TYPES);
  requireOneOf(component, "monitoring", plan.monitoring, MONITORING_LEVELS);
  requireInteger(component, "brokersPerZone", sizes.brokersPerZone, 1, 20);
  requireInteger(component, "storageGiB", sizes.storageGiB, 1, 16_384);
  if (sizes.maxStorageGiB !== 0)
    requireInteger(component, "maxStorageGiB", sizes.maxStorageGiB, sizes.storageGiB, 16_384);
  const { clusterName, network } = args;
  if ("privateSubnetIds" in network && Array.isArray(network.privateSubnetIds))
    requireZones(name, network.privateSubnetIds.length);
  if (clusterName !== undefined && !/^[a-zA-Z0-9](-*[a-zA-Z0-9]){0,63}$/.test(clusterName)) {
    const allowed = "1 to 64 letters, digits and hyphens, beginning and ending with a letter or digit";
    throw new ArgumentError({ component, path: "clusterName", given: clusterName, allowed });
  }
  return plan;
}

/**
 * The subnets themselves, once it is certain that MSK can spread brokers over them.
 *
 * @throws ArgumentError unless they are two or three.
 */
export function zonesFor(name: string, subnetIds: string[]): string[] {
  requireZones(name, subnetIds.length);
  return subnetIds;
}

function requireZones(name: string, subnets: number): void {
  if (subnets === 2 || subnets === 3) return;
  throw new ArgumentError({
    component: `KafkaCluster ${JSON.stringify(name)}`,
    path: "network",
    given: `${subnets} private subnets`,
    allowed: "two or three private subnets, one a zone",
  });
}

import { ArgumentError, presetOf, type EnvironmentClass, type Preset } from "../foundation";
import { ACCESS_LEVELS } from "./accessEntries";
import { CORE_ADDON_NAMES, type CoreAddonSettings } from "./coreAddons";
import { CORE_ADDON_VERSIONS, DEFAULT_KUBERNETES_VERSION, type CoreAddonName } from "./coreAddonVersions";
import { CLUSTER_LOG_TYPES, type ClusterLogType, type EksClusterArgs } from "./eksClusterArgs";
import { poolArchitecture, type Architecture } from "./nodeArchitecture";
import type { NodePoolArgs } from "./nodePoolArgs";

/** A node pool with every default filled in. */
export type PlannedPool = NodePoolArgs &
  Required<Pick<NodePoolArgs, "instanceTypes" | "capacityType" | "minSize" | "desiredSize" | "maxSize">> & {
    architecture: Architecture;
  };

/** The arguments of a cluster checked, with every default filled in. */
export interface ClusterPlan {
  environmentClass: EnvironmentClass;
  clusterName: string;
  version: string;
  upgradePolicy: "STANDARD" | "EXTENDED";
  publicAccessCidrs: string[];
  openReason?: string;
  logTypes: ClusterLogType[];
  logRetentionDays: number;
  deletionProtection: boolean;
  nodePools: Record<string, PlannedPool>;
  coreAddons: Partial<Record<CoreAddonName, CoreAddonSettings & { version: string }>>;
  addonReplicas: number;
}

/** @throws ArgumentError for the first argument that cannot be met. */
export function planCluster(name: string, args: EksClusterArgs): ClusterPlan {
  const component = `EksCluster ${JSON.stringify(name)}`;
  const preset = presetOf(args.environmentClass).cluster;
  const version = checkedVersion(component, args.version ?? DEFAULT_KUBERNETES_VERSION);
  checkAccess(component, args);
  return {
    environmentClass: args.environmentClass ?? "dev",
    clusterName: checkedName(component, args.clusterName ?? name),
    version,
    upgradePolicy: args.upgradePolicy ?? "STANDARD",
    publicAccessCidrs: checkedPublicCidrs(component, args),
    openReason: args.openToTheWorld?.reason,
    logTypes: checkedLogTypes(component, args),
    logRetentionDays: args.logs?.retentionDays ?? preset.logRetentionDays,
    deletionProtection: args.deletionProtection ?? preset.deletionProtection,
    nodePools: planPools(component, args.nodePools ?? { default: {} }, preset),
    coreAddons: planAddons(component, args, version),
    addonReplicas: preset.addonReplicas,
  };
}

function checkedName(component: string, given: string): string {
  if (/^[0-9A-Za-z][A-Za-z0-9_-]{0,99}$/.test(given)) return given;
  const allowed = "up to 100 letters, digits, hyphens and underscores, a letter or digit first";
  throw new ArgumentError({ component, path: "clusterName", given, allowed });
}

function checkedVersion(component: string, given: string): string {
  const choices = Object.keys(CORE_ADDON_VERSIONS);
  if (choices.includes(given)) return given;
  throw new ArgumentError({ component, path: "version", given, allowed: choices.join(", "), choices });
}

function checkedPublicCidrs(component: string, { publicAccessCidrs = [], openToTheWorld }: EksClusterArgs): string[] {
  const path = "publicAccessCidrs";
  const malformed = publicAccessCidrs.find((cidr) => !/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(cidr));
  if (malformed !== undefined) {
    throw new ArgumentError({ component, path, given: malformed, allowed: "IPv4 CIDR blocks such as 198.51.100.0/24" });
  }
  const open = publicAccessCidrs.find((cidr) => cidr.endsWith("/0"));
  if (open === undefined || (openToTheWorld !== undefined && openToTheWorld.reason.trim() !== "")) {
    return publicAccessCidrs;
  }
  const allowed = "the networks that need the API server; the whole internet only with openToTheWorld: { reason }";
  throw new ArgumentError({ component, path, given: open, allowed });
}

function checkedLogTypes(component: string, { logs }: EksClusterArgs): ClusterLogType[] {
  const types = logs?.types ?? [...CLUSTER_LOG_TYPES];
  const choices: readonly string[] = CLUSTER_LOG_TYPES;
  const unknown = types.find((type) => !choices.includes(type));
  if (unknown === undefined) return types;
  throw new ArgumentError({ component, path: "logs.types", given: unknown, allowed: choices.join(", "), choices });
}

function checkAccess(component: string, { access = {} }: EksClusterArgs): void {
  const choices = Object.keys(ACCESS_LEVELS);
  for (const [name, { level }] of Object.entries(access)) {
    if (choices.includes(level)) continue;
    const path = `access.${name}.level`;
    throw new ArgumentError({ component, path, given: level, allowed: choices.join(", "), choices });
  }
}

function planPools(
  component: string,
  pools: Record<string, NodePoolArgs>,
  preset: Preset["cluster"],
): Record<string, PlannedPool> {
  return Object.fromEntries(
    Object.entries(pools).map(([name, pool]) => [name, planPool(component, `nodePools.${name}`, pool, preset)]),
  );
}

function planPool(component: string, path: string, pool: NodePoolArgs, preset: Preset["cluster"]): PlannedPool {
  const instanceTypes = pool.instanceTypes ?? preset.instanceTypes;
  const architecture = poolArchitecture(component, `${path}.instanceTypes`, instanceTypes);
  const minSize = pool.minSize ?? preset.minSize;
  const maxSize = pool.maxSize ?? Math.max(preset.maxSize, minSize);
  const desiredSize = pool.desiredSize ?? Math.min(Math.max(preset.desiredSize, minSize), maxSize);
  const sizes = [minSize, desiredSize, maxSize];
  const ordered = sizes.every((size) => Number.isInteger(size) && size >= 0);
  if (!ordered || minSize > desiredSize || desiredSize > maxSize || maxSize === 0) {
    const allowed = "whole numbers with 0 <= minSize <= desiredSize <= maxSize and maxSize at least 1";
    throw new ArgumentError({ component, path, given: { minSize, desiredSize, maxSize }, allowed });
  }
  const capacityType = pool.capacityType ?? preset.capacityType;
  return { ...pool, instanceTypes, architecture, minSize, maxSize, desiredSize, capacityType };
}

function planAddons(
  component: string,
  { coreAddons = {} }: EksClusterArgs,
  version: string,
): ClusterPlan["coreAddons"] {
  const choices: readonly string[] = CORE_ADDON_NAMES;
  const unknown = Object.keys(coreAddons).find((name) => !choices.includes(name));
  if (unknown !== undefined) {
    throw new ArgumentError({ component, path: "coreAddons", given: unknown, allowed: choices.join(", "), choices });
  }
  const versions = CORE_ADDON_VERSIONS[version];
  const planned: ClusterPlan["coreAddons"] = {};
  for (const name of CORE_ADDON_NAMES) {
    const settings = coreAddons[name];
    const pinned = versions?.[name];
    if (settings === false || pinned === undefined) continue;
    planned[name] = { ...settings, version: settings?.version ?? pinned };
  }
  return planned;
}

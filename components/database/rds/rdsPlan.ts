import { ArgumentError, presetOf, type Preset } from "../../foundation";
import { majorVersion, type Engine, type Parameter } from "./engine";
import { requireInstanceClass } from "./instanceClasses";
import type { RdsDatabaseArgs } from "./rdsArgs";

type Sizes = Preset["database"];

/** The arguments of a database with the preset and the engine's defaults applied, all of them checked. */
export interface RdsPlan extends Sizes {
  version: string;
  /** Family of the parameter group, e.g. `postgres17`. */
  family: string;
  username: string;
  databaseName: string;
  parameters: Record<string, Parameter>;
  insightsEnabled: boolean;
  applyImmediately: boolean;
}

/** @throws ArgumentError for what RDS would refuse, before anything is declared. */
export function planDatabase(component: string, engine: Engine, args: RdsDatabaseArgs): RdsPlan {
  const version = args.version ?? engine.defaultVersion;
  const preset = presetOf(args.environmentClass).database;
  const plan: RdsPlan = {
    ...preset,
    ...definedOnly({
      instanceClass: args.instanceClass,
      storageGiB: args.storageGiB,
      maxStorageGiB: args.maxStorageGiB ?? (args.storageGiB && Math.max(preset.maxStorageGiB, 2 * args.storageGiB)),
      multiAz: args.multiAz,
      backupRetentionDays: args.backupRetentionDays,
      deletionProtection: args.deletionProtection,
      finalSnapshot: args.finalSnapshot,
      monitoringIntervalSeconds: args.monitoringIntervalSeconds,
      passwordRotationDays: args.passwordRotationDays,
      logRetentionDays: args.logRetentionDays,
    }),
    version,
    family: `${engine.name}${majorVersion(component, engine, version)}`,
    username: args.username ?? engine.defaultUsername,
    databaseName: args.databaseName ?? engine.initialDatabase,
    parameters: { ...engine.parameters, ...parametersOf(args) },
    insightsEnabled: true,
    applyImmediately: args.applyImmediately ?? (args.environmentClass ?? "dev") === "dev",
  };
  plan.insightsEnabled = !engine.classesWithoutInsights.includes(plan.instanceClass);
  check(component, engine, args, plan);
  return plan;
}

function definedOnly(sizes: Partial<Sizes>): Partial<Sizes> {
  return Object.fromEntries(Object.entries(sizes).filter(([, value]) => value !== undefined));
}

function parametersOf({ parameters = {} }: RdsDatabaseArgs): Record<string, Parameter> {
  const entries = Object.entries(parameters);
  return Object.fromEntries(
    entries.map(([name, given]) => [name, typeof given === "string" ? { value: given } : given]),
  );
}

const IDENTIFIER = /^[a-z](-?[a-z0-9])*$/;
const NAME = /^[a-zA-Z_][a-zA-Z0-9_]{0,62}$/;
const MONITORING_INTERVALS = [0, 1, 5, 10, 15, 30, 60];

function check(component: string, engine: Engine, args: RdsDatabaseArgs, plan: RdsPlan): void {
  const refuse = (path: string, given: unknown, allowed: string): never => {
    throw new ArgumentError({ component, path, given, allowed });
  };
  const requireInteger = (path: string, given: number, least: number, most: number): void => {
    if (!Number.isInteger(given) || given < least || given > most)
      refuse(path, given, `an integer from ${least} to ${most}`);
  };
  requireInstanceClass(component, "instanceClass", plan.instanceClass);
  for (const [name, replica] of Object.entries(args.readReplicas ?? {})) {
    if (replica.instanceClass === undefined) continue;
    requireInstanceClass(component, `readReplicas.${name}.instanceClass`, replica.instanceClass);
  }
  requireInteger("storageGiB", plan.storageGiB, 20, 65536);
  if (plan.maxStorageGiB !== 0 && plan.maxStorageGiB < plan.storageGiB * 1.1) {
    refuse("maxStorageGiB", plan.maxStorageGiB, `0, or at least a tenth more than storageGiB (${plan.storageGiB})`);
  }
  // Zero would turn off point-in-time recovery, and with it read replicas.
  requireInteger("backupRetentionDays", plan.backupRetentionDays, 1, 35);
  requireInteger("passwordRotationDays", plan.passwordRotationDays, 1, 1000);
  if (!MONITORING_INTERVALS.includes(plan.monitoringIntervalSeconds)) {
    refuse("monitoringIntervalSeconds", plan.monitoringIntervalSeconds, MONITORING_INTERVALS.join(", "));
  }
  if (args.storageType === "io2" && args.iops === undefined)
    refuse("iops", undefined, "a number, with storageType io2");
  if (args.identifier !== undefined && (!IDENTIFIER.test(args.identifier) || args.identifier.length > 63)) {
    refuse(
      "identifier",
      args.identifier,
      "at most 63 lower-case letters, digits and single hyphens, beginning with a letter",
    );
  }
  if (args.databaseName !== undefined && !NAME.test(args.databaseName)) {
    refuse("databaseName", args.databaseName, "at most 63 letters, digits and underscores, not beginning with a digit");
  }
  if (!NAME.test(plan.username) || engine.reservedUsernames.includes(plan.username.toLowerCase())) {
    refuse(
      "username",
      plan.username,
      `letters, digits and underscores, and none of ${engine.reservedUsernames.join(", ")}`,
    );
  }
  checkNetwork(args, refuse);
}

function checkNetwork(
  { network }: RdsDatabaseArgs,
  refuse: (path: string, given: unknown, allowed: string) => never,
): void {
  if (network.databaseSubnetGroupName !== undefined || network.databaseSubnetIds !== undefined) return;
  refuse(
    "network",
    { given: Object.keys(network) },
    "a Vpc, or vpcId with databaseSubnetGroupName or databaseSubnetIds",
  );
}

import type * as pulumi from "@pulumi/pulumi";
import { ArgumentError, presetOf } from "../../foundation";
import { INTERFACE_ENDPOINT_SERVICES, type InterfaceEndpointService } from "./interfaceEndpointServices";
import { subnetLayout, type LaidOutSubnet } from "./subnetLayout";
import { SUBNET_TIERS, type SubnetTier } from "./subnetTier";
import { NAT_STRATEGIES, type FlowLogArgs, type NatStrategy, type TierArgs, type VpcArgs } from "./vpcArgs";
import { regionOfZone, resolveZones } from "./zones";

/** The arguments of a VPC checked, with every default filled in. */
export interface VpcPlan {
  cidrBlock: string;
  secondaryCidrBlocks: string[];
  zones: string[];
  region: string;
  tiers: Partial<Record<SubnetTier, TierArgs>>;
  subnets: LaidOutSubnet[];
  nat: NatStrategy;
  /** Zones with a NAT gateway. */
  natZones: string[];
  natEipAllocationIds?: pulumi.Input<string>[];
  gatewayEndpoints: boolean;
  interfaceEndpoints: readonly InterfaceEndpointService[];
  flowLogs?: FlowLogArgs & { retentionDays: number };
  ipv6: boolean;
  clusterName: string;
}

/** @throws ArgumentError for the first argument that cannot be met. */
export function planVpc(name: string, args: VpcArgs): VpcPlan {
  const component = `Vpc ${JSON.stringify(name)}`;
  const preset = presetOf(args.environmentClass).network;
  const cidrBlock = args.cidrBlock ?? "10.0.0.0/16";
  const tiers = tiersOf(component, args);
  const zones = resolveZones(component, args.availabilityZones ?? preset.availabilityZones, args.region);
  const { secondaryCidrBlocks, reservedZones } = args;
  const subnets = subnetLayout({ component, cidrBlock, secondaryCidrBlocks, zones, tiers, reservedZones });
  const nat = natOf(component, args, tiers, preset.nat);
  const natZones = nat === "none" ? [] : nat === "single" ? zones.slice(0, 1) : zones;
  checkEips(component, args, natZones);
  checkEndpoints(component, args, tiers);
  return {
    cidrBlock,
    secondaryCidrBlocks: secondaryCidrBlocks ?? [],
    zones,
    region: regionOfZone(zones[0] ?? ""),
    tiers,
    subnets,
    nat,
    natZones,
    natEipAllocationIds: args.natEipAllocationIds,
    gatewayEndpoints: args.gatewayEndpoints ?? true,
    interfaceEndpoints: args.interfaceEndpoints ?? [],
    flowLogs: flowLogsOf(args, preset.flowLogRetentionDays),
    ipv6: args.ipv6 ?? false,
    clusterName: args.clusterName ?? name,
  };
}

function tiersOf(component: string, args: VpcArgs): Partial<Record<SubnetTier, TierArgs>> {
  const given = args.subnets ?? {};
  const unknown = Object.keys(given).find((tier) => !SUBNET_TIERS.some((known) => known === tier));
  if (unknown !== undefined) {
    const allowed = `the tiers ${SUBNET_TIERS.join(", ")}`;
    throw new ArgumentError({ component, path: "subnets", given: unknown, allowed, choices: SUBNET_TIERS });
  }
  const tiers: Partial<Record<SubnetTier, TierArgs>> = {};
  for (const tier of SUBNET_TIERS) {
    const tierArgs = given[tier] ?? {};
    if (tierArgs !== false) tiers[tier] = tierArgs;
  }
  if (Object.keys(tiers).length > 0) return tiers;
  throw new ArgumentError({ component, path: "subnets", given, allowed: "at least one tier that is not false" });
}

function natOf(
  component: string,
  args: VpcArgs,
  tiers: Partial<Record<SubnetTier, TierArgs>>,
  presetNat: NatStrategy,
): NatStrategy {
  const path = "nat";
  if (args.nat !== undefined && !NAT_STRATEGIES.includes(args.nat)) {
    const allowed = NAT_STRATEGIES.join(", ");
    throw new ArgumentError({ component, path, given: args.nat, allowed, choices: NAT_STRATEGIES });
  }
  const possible = tiers.public !== undefined && tiers.private !== undefined;
  if (!possible && args.nat !== undefined && args.nat !== "none") {
    const allowed = "none, because NAT needs both the public and the private tier";
    throw new ArgumentError({ component, path, given: args.nat, allowed });
  }
  return possible ? (args.nat ?? presetNat) : "none";
}

function checkEips(component: string, { natEipAllocationIds: given }: VpcArgs, natZones: string[]): void {
  if (given === undefined || given.length === natZones.length) return;
  throw new ArgumentError({
    component,
    path: "natEipAllocationIds",
    given: `${given.length} ids`,
    allowed: `one for each NAT gateway, here ${natZones.length}`,
  });
}

function checkEndpoints(
  component: string,
  { interfaceEndpoints = [] }: VpcArgs,
  tiers: Partial<Record<SubnetTier, TierArgs>>,
): void {
  const choices: readonly string[] = INTERFACE_ENDPOINT_SERVICES;
  const unknown = interfaceEndpoints.find((service) => !choices.includes(service));
  const path = "interfaceEndpoints";
  if (unknown !== undefined) {
    throw new ArgumentError({ component, path, given: unknown, allowed: choices.join(", "), choices });
  }
  if (interfaceEndpoints.length > 0 && tiers.private === undefined && tiers.isolated === undefined) {
    const allowed = "none, because interface endpoints need the private or the isolated tier";
    throw new ArgumentError({ component, path, given: interfaceEndpoints, allowed });
  }
}

function flowLogsOf({ flowLogs = {} }: VpcArgs, presetDays: number): VpcPlan["flowLogs"] {
  return flowLogs === false ? undefined : { ...flowLogs, retentionDays: flowLogs.retentionDays ?? presetDays };
}

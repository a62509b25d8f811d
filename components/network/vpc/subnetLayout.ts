import { ArgumentError } from "../../foundation";
import { addressesOf, blockAt, contains, formatCidr, overlap, parseCidr, type Cidr } from "./cidr";
import { DEFAULT_RESERVED_ZONES, LARGEST_MASK, planOf, SMALLEST_MASK, zoneBits, type SubnetPlan } from "./subnetPlan";
import { SUBNET_TIERS, type SubnetTier } from "./subnetTier";
import { zoneSlot } from "./zones";

/** How large the subnets of a tier are, or where they lie. At most one of the three. */
export interface TierSize {
  /**
   * Addresses in each subnet, rounded up to a power of two, 16 to 65536. AWS keeps five of them. Default: the whole
   * slot.
   */
  size?: number;
  /** Prefix length of each subnet, 16 to 28. Default: the whole slot. */
  cidrMask?: number;
  /** Block of each zone's subnet by zone name, e.g. `{ "us-east-1a": "10.0.0.0/24" }`: every zone must be named. */
  cidrBlocks?: Record<string, string>;
}

export interface LayoutRequest {
  /** The component that asks, for error messages, e.g. `Vpc "main"`. */
  component: string;
  cidrBlock: string;
  /** Further blocks of the VPC, in which only explicit `cidrBlocks` may lie. */
  secondaryCidrBlocks?: readonly string[];
  /** Zone names, e.g. `us-east-1a`. */
  zones: readonly string[];
  /** The tiers in use. */
  tiers: Partial<Record<SubnetTier, TierSize>>;
  /** Zones to keep room for, 1 to 8. Default: 6. */
  reservedZones?: number;
}

export interface LaidOutSubnet {
  readonly tier: SubnetTier;
  readonly zone: string;
  readonly cidrBlock: string;
}

/**
 * Where every subnet of a VPC lies.
 *
 * Each (tier, zone) pair has a slot of its own whether it is in use or not. The VPC is cut into eight equal zone blocks
 * (four or two with a smaller `reservedZones`); the zone's letter picks the block, so `us-east-1c` is always the third.
 * Each zone block is shared by a fixed plan: half private, an eighth each for public, isolated and database, an eighth
 * spare; in VPCs too small for that a quarter each. A subnet starts at the start of its slot. So adding a zone or a
 * tier, or resizing one, never moves another subnet.
 *
 * Capacity at the default of six reserved zones: all tiers in zones a to h. A /16 gives each zone a private /20 and
 * three /22; a /20 a private /24 and three /26; a /22 a private /26 and three /28; a /23 four /28, which is the
 * smallest VPC. With `reservedZones: 4` each of these doubles and a /24 is the smallest. Spare for explicit
 * `cidrBlocks`: the last eighth of each zone block.
 *
 * @throws ArgumentError where something does not fit, naming the smallest VPC that would do.
 */
export function subnetLayout(request: LayoutRequest): LaidOutSubnet[] {
  const vpc = checkedBlock(request, "cidrBlock", request.cidrBlock);
  const secondary = checkedSecondary(request, vpc);
  const reservedZones = checkedReservedZones(request);
  const subnets = SUBNET_TIERS.flatMap((tier) => {
    const size = request.tiers[tier];
    if (size === undefined) return [];
    checkOneSize(request, tier, size);
    return size.cidrBlocks
      ? explicitSubnets(request, [vpc, ...secondary], tier, size.cidrBlocks)
      : slotSubnets(request, vpc, reservedZones, tier, requestedMask(request, tier, size));
  });
  refuseOverlaps(request, subnets);
  return subnets.map(({ tier, zone, block }) => ({ tier, zone, cidrBlock: formatCidr(block) }));
}

interface PlacedSubnet {
  tier: SubnetTier;
  zone: string;
  block: Cidr;
}

function checkOneSize({ component }: LayoutRequest, tier: SubnetTier, tierSize: TierSize): void {
  const given = (["size", "cidrMask", "cidrBlocks"] as const).filter((key) => tierSize[key] !== undefined);
  if (given.length <= 1) return;
  const allowed = "one of size, cidrMask and cidrBlocks";
  throw new ArgumentError({ component, path: `subnets.${tier}`, given: given.join(" and "), allowed });
}

function slotSubnets(
  request: LayoutRequest,
  vpc: Cidr,
  reservedZones: number,
  tier: SubnetTier,
  mask: number | undefined,
): PlacedSubnet[] {
  const plan = planThatFits(request, vpc, reservedZones, tier, mask);
  const { bits, index } = plan.tiers[tier];
  return request.zones.map((zone) => {
    const zoneBlock = blockAt(vpc, vpc.mask + zoneBits(reservedZones), checkedSlot(request, reservedZones, zone));
    const slot = blockAt(zoneBlock, zoneBlock.mask + bits, index);
    return { tier, zone, block: { first: slot.first, mask: mask ?? slot.mask } };
  });
}

function requestedMask(request: LayoutRequest, tier: SubnetTier, { size, cidrMask }: TierSize): number | undefined {
  if (size !== undefined) {
    if (!Number.isInteger(size) || size < addressesOf(SMALLEST_MASK) || size > addressesOf(LARGEST_MASK)) {
      throw new ArgumentError({
        component: request.component,
        path: `subnets.${tier}.size`,
        given: size,
        allowed: `an integer from ${addressesOf(SMALLEST_MASK)} to ${addressesOf(LARGEST_MASK)}`,
      });
    }
    return 32 - Math.ceil(Math.log2(size));
  }
  if (cidrMask !== undefined && (!Number.isInteger(cidrMask) || cidrMask < LARGEST_MASK || cidrMask > SMALLEST_MASK)) {
    throw new ArgumentError({
      component: request.component,
      path: `subnets.${tier}.cidrMask`,
      given: cidrMask,
      allowed: `an integer from ${LARGEST_MASK} to ${SMALLEST_MASK}`,
    });
  }
  return cidrMask;
}

function planThatFits(
  request: LayoutRequest,
  vpc: Cidr,
  reservedZones: number,
  tier: SubnetTier,
  mask: number | undefined,
): SubnetPlan {
  const fitting = (vpcMask: number): SubnetPlan | undefined => {
    const plan = planOf(vpcMask, reservedZones);
    if (plan === undefined) return undefined;
    return mask === undefined || mask >= vpcMask + zoneBits(reservedZones) + plan.tiers[tier].bits ? plan : undefined;
  };
  const plan = fitting(vpc.mask);
  if (plan) return plan;
  const larger = range(LARGEST_MASK, vpc.mask).reverse().find(fitting);
  const wanted = mask === undefined ? "every tier" : `a /${mask} for tier ${tier}`;
  const way =
    larger === undefined
      ? "no VPC is large enough: lower reservedZones, ask for smaller subnets, or place them with cidrBlocks"
      : `the smallest VPC that has is a /${larger}; or lower reservedZones, or place the subnets with cidrBlocks`;
  throw new ArgumentError({
    component: request.component,
    path: "cidrBlock",
    given: request.cidrBlock,
    allowed: `a block with room for ${wanted} in ${reservedZones} zones (${way})`,
  });
}

function explicitSubnets(
  request: LayoutRequest,
  inside: Cidr[],
  tier: SubnetTier,
  cidrBlocks: Record<string, string>,
): PlacedSubnet[] {
  const path = `subnets.${tier}.cidrBlocks`;
  const unknown = Object.keys(cidrBlocks).find((zone) => !request.zones.includes(zone));
  if (unknown !== undefined) {
    const allowed = `zones of the VPC: ${request.zones.join(", ")}`;
    throw new ArgumentError({ component: request.component, path, given: unknown, allowed, choices: request.zones });
  }
  return request.zones.map((zone) => {
    const text = cidrBlocks[zone];
    if (text === undefined) {
      const allowed = `one block for each zone; none is given for ${zone}`;
      throw new ArgumentError({ component: request.component, path, given: cidrBlocks, allowed });
    }
    const block = checkedBlock(request, `${path}.${zone}`, text);
    if (!inside.some((outer) => contains(outer, block))) {
      const allowed = `a block inside ${inside.map(formatCidr).join(" or ")}`;
      throw new ArgumentError({ component: request.component, path: `${path}.${zone}`, given: text, allowed });
    }
    return { tier, zone, block };
  });
}

function checkedBlock(request: LayoutRequest, path: string, text: string): Cidr {
  const block = parseCidr(text);
  if ("problem" in block) {
    throw new ArgumentError({ component: request.component, path, given: text, allowed: block.problem });
  }
  if (block.mask < LARGEST_MASK || block.mask > SMALLEST_MASK) {
    const allowed = `a block from /${LARGEST_MASK} to /${SMALLEST_MASK}`;
    throw new ArgumentError({ component: request.component, path, given: text, allowed });
  }
  return block;
}

function checkedSecondary(request: LayoutRequest, vpc: Cidr): Cidr[] {
  const blocks: Cidr[] = [];
  (request.secondaryCidrBlocks ?? []).forEach((text, index) => {
    const path = `secondaryCidrBlocks[${index}]`;
    const block = checkedBlock(request, path, text);
    const other = [vpc, ...blocks].find((known) => overlap(known, block));
    if (other !== undefined) {
      const allowed = `a block that does not overlap ${formatCidr(other)}`;
      throw new ArgumentError({ component: request.component, path, given: text, allowed });
    }
    blocks.push(block);
  });
  return blocks;
}

function checkedReservedZones({ component, reservedZones = DEFAULT_RESERVED_ZONES }: LayoutRequest): number {
  if (Number.isInteger(reservedZones) && reservedZones >= 1 && reservedZones <= 8) return reservedZones;
  throw new ArgumentError({
    component,
    path: "reservedZones",
    given: reservedZones,
    allowed: "an integer from 1 to 8",
  });
}

function checkedSlot({ component, zones }: LayoutRequest, reservedZones: number, zone: string): number {
  const slot = zoneSlot(zone);
  const room = 2 ** zoneBits(reservedZones);
  const twin = zones.find((other) => other !== zone && zoneSlot(other) === slot);
  if (slot !== undefined && slot < room && twin === undefined) return slot;
  const reason =
    twin === undefined
      ? `zones whose letter is among the first ${room} (reservedZones is ${reservedZones})`
      : `zones with different letters: ${twin} has the same, so place these subnets with cidrBlocks`;
  throw new ArgumentError({ component, path: "availabilityZones", given: zone, allowed: reason });
}

function refuseOverlaps({ component }: LayoutRequest, subnets: PlacedSubnet[]): void {
  subnets.forEach((subnet, index) => {
    const other = subnets.slice(0, index).find(({ block }) => overlap(block, subnet.block));
    if (other === undefined) return;
    throw new ArgumentError({
      component,
      path: `subnets.${subnet.tier}`,
      given: formatCidr(subnet.block),
      allowed: `a block that does not overlap ${formatCidr(other.block)} of ${other.tier} in ${other.zone}`,
    });
  });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

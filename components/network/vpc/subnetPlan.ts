import type { SubnetTier } from "./subnetTier";

/** AWS accepts VPCs and subnets from /16 to /28 (Amazon VPC User Guide, "VPC CIDR blocks" and "Subnet sizing"). */
export const LARGEST_MASK = 16;
export const SMALLEST_MASK = 28;

/**
 * Zones that a VPC keeps room for unless told otherwise: no region has more than six
 * (AWS Global Infrastructure, us-east-1).
 */
export const DEFAULT_RESERVED_ZONES = 6;

/** How the block of one zone is shared among the tiers. */
export interface SubnetPlan {
  readonly name: "standard" | "even";
  /** For each tier: the subnet is the `index`-th block that is `bits` longer than the zone's block. */
  readonly tiers: Readonly<Record<SubnetTier, { readonly bits: number; readonly index: number }>>;
}

/**
 * `standard`: half of the zone for private (nodes and pods take most addresses), an eighth for each other tier, an
 * eighth left over. `even`: a quarter for each tier, for VPCs too small for eighths.
 */
const STANDARD: SubnetPlan = {
  name: "standard",
  tiers: {
    private: { bits: 1, index: 0 },
    public: { bits: 3, index: 4 },
    isolated: { bits: 3, index: 5 },
    database: { bits: 3, index: 6 },
  },
};

const EVEN: SubnetPlan = {
  name: "even",
  tiers: {
    private: { bits: 2, index: 0 },
    public: { bits: 2, index: 1 },
    isolated: { bits: 2, index: 2 },
    database: { bits: 2, index: 3 },
  },
};

/** Extra prefix bits that address a zone's block: room for two, four or eight zones. */
export function zoneBits(reservedZones: number): number {
  return Math.ceil(Math.log2(reservedZones));
}

/**
 * The plan of a VPC. It depends on nothing that grows (not on the zones or tiers in use), which is what keeps existing
 * subnets where they are. Undefined: the VPC has no room for every tier in every reserved zone.
 */
export function planOf(vpcMask: number, reservedZones: number): SubnetPlan | undefined {
  const fits = (plan: SubnetPlan): boolean =>
    Object.values(plan.tiers).every(({ bits }) => vpcMask + zoneBits(reservedZones) + bits <= SMALLEST_MASK);
  return [STANDARD, EVEN].find(fits);
}

/**
 * What a subnet is for, which decides where its traffic may go:
 * - `public`: a default route to the internet gateway; load balancers and NAT gateways live here, nothing else.
 * - `private`: outbound through NAT; nodes, functions and tasks.
 * - `isolated`: no route out of the VPC but gateway and interface endpoints.
 * - `database`: as isolated; RDS, ElastiCache and MSK.
 */
export type SubnetTier = "public" | "private" | "isolated" | "database";

export const SUBNET_TIERS: readonly SubnetTier[] = ["public", "private", "isolated", "database"];

/** One value for each tier. */
export type ByTier<T> = Record<SubnetTier, T>;

/** Builds a value for each tier. */
export function byTier<T>(valueOf: (tier: SubnetTier) => T): ByTier<T> {
  return {
    public: valueOf("public"),
    private: valueOf("private"),
    isolated: valueOf("isolated"),
    database: valueOf("database"),
  };
}

import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ipv6SubnetBlock } from "./ipv6";
import type { LaidOutSubnet } from "./subnetLayout";
import { byTier, type ByTier, type SubnetTier } from "./subnetTier";
import { child } from "../../foundation";
import { tagsOf, type VpcScope } from "./vpcScope";
import type { VpcPlan } from "./vpcPlan";

export interface VpcSubnets {
  /** Subnets of each tier by zone name. */
  readonly subnets: ByTier<Record<string, aws.ec2.Subnet>>;
  /** Route tables: of the private tier by zone name, of the others the one for all zones, under `all`. */
  readonly routeTables: ByTier<Record<string, aws.ec2.RouteTable>>;
}

/**
 * Subnets and their route tables. A table for each private zone lets NAT be added or changed without moving subnets.
 */
export function declareSubnets(scope: VpcScope, plan: VpcPlan, vpc: aws.ec2.Vpc, ready: pulumi.Resource[]): VpcSubnets {
  const subnets = byTier<Record<string, aws.ec2.Subnet>>(() => ({}));
  const routeTables = byTier<Record<string, aws.ec2.RouteTable>>(() => ({}));
  for (const place of plan.subnets) {
    const { tier, zone } = place;
    const subnet = declareSubnet(scope, plan, vpc, place, ready);
    const key = tier === "private" ? zone : "all";
    const table = (routeTables[tier][key] ??= declareRouteTable(scope, vpc, tier, key));
    const association = { subnetId: subnet.id, routeTableId: table.id };
    new aws.ec2.RouteTableAssociation(...child(scope, `${tier}-${zone}`, undefined, association));
    subnets[tier][zone] = subnet;
  }
  return { subnets, routeTables };
}

function declareSubnet(
  scope: VpcScope,
  plan: VpcPlan,
  vpc: aws.ec2.Vpc,
  { tier, zone, cidrBlock }: LaidOutSubnet,
  ready: pulumi.Resource[],
): aws.ec2.Subnet {
  const suffix = `${tier}-${zone}`;
  const ipv6 = plan.ipv6
    ? { ipv6CidrBlock: ipv6SubnetBlock(vpc.ipv6CidrBlock, tier, zone), assignIpv6AddressOnCreation: true }
    : {};
  return new aws.ec2.Subnet(
    ...child<aws.ec2.SubnetArgs>(
      scope,
      suffix,
      scope.transform.subnet,
      {
        vpcId: vpc.id,
        availabilityZone: zone,
        cidrBlock,
        mapPublicIpOnLaunch: false,
        ...ipv6,
        tags: tagsOf(scope, suffix, { ...tierTags(tier, plan.clusterName), ...plan.tiers[tier]?.tags }),
      },
      { dependsOn: ready },
    ),
  );
}

/**
 * How the AWS Load Balancer Controller and Karpenter find subnets (EKS User Guide, "VPC and subnet considerations";
 * Karpenter documentation, "NodeClasses").
 */
function tierTags(tier: SubnetTier, clusterName: string): Record<string, string> {
  const tags: ByTier<Record<string, string>> = {
    public: { "kubernetes.io/role/elb": "1" },
    private: { "kubernetes.io/role/internal-elb": "1", "karpenter.sh/discovery": clusterName },
    isolated: {},
    database: {},
  };
  return { ...tags[tier], "plinth:subnet-tier": tier };
}

function declareRouteTable(scope: VpcScope, vpc: aws.ec2.Vpc, tier: SubnetTier, key: string): aws.ec2.RouteTable {
  const suffix = key === "all" ? tier : `${tier}-${key}`;
  return new aws.ec2.RouteTable(
    ...child<aws.ec2.RouteTableArgs>(scope, suffix, scope.transform.routeTable, {
      vpcId: vpc.id,
      tags: tagsOf(scope, suffix),
    }),
  );
}

import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { ArgumentError } from "../../foundation";
import { byTier, SUBNET_TIERS, type ByTier, type SubnetTier } from "./subnetTier";
import type { VpcNetwork } from "./vpcNetwork";

export interface ExistingVpcArgs {
  /** Id of the VPC, e.g. `vpc-0a1b…`. */
  vpcId: pulumi.Input<string>;
  /**
   * The subnets of each tier: their ids, or tags that all of them carry. Default: the tag `plinth:subnet-tier` that
   * `Vpc` sets; for a VPC of other origin name at least the tiers you use.
   */
  subnets?: Partial<Record<SubnetTier, { ids: pulumi.Input<string>[] } | { tags: Record<string, string> }>>;
  /** RDS subnet group to use. Default: none. */
  databaseSubnetGroupName?: pulumi.Input<string>;
  /** ElastiCache subnet group to use. Default: none. */
  cacheSubnetGroupName?: pulumi.Input<string>;
}

/** A VPC made elsewhere. Every value is looked up, none is changed. Made by `Vpc.fromExisting`. */
export class ExistingVpc extends pulumi.ComponentResource implements VpcNetwork {
  readonly vpcId: pulumi.Output<string>;
  readonly cidrBlock: pulumi.Output<string>;
  readonly availabilityZones: pulumi.Output<string[]>;
  readonly subnetIds: ByTier<pulumi.Output<string[]>>;
  readonly subnetIdsByZone: ByTier<pulumi.Output<Record<string, string>>>;
  readonly databaseSubnetGroupName: pulumi.Output<string | undefined>;
  readonly cacheSubnetGroupName: pulumi.Output<string | undefined>;
  readonly flowLogGroupName: pulumi.Output<string | undefined>;
  readonly endpointIds: pulumi.Output<Record<string, string>>;
  private routeTables?: ByTier<pulumi.Output<string[]>>;
  private natGateways?: pulumi.Output<string[]>;
  private natAddresses?: pulumi.Output<string[]>;

  constructor(name: string, args: ExistingVpcArgs, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:network:ExistingVpc", name, {}, opts);
    checkArgs(name, args);
    const invoke = { parent: this };
    const vpc = aws.ec2.getVpcOutput({ id: args.vpcId }, invoke);
    const subnets = byTier((tier) => findSubnets(vpc.id, tier, args, invoke));
    this.vpcId = vpc.id;
    this.cidrBlock = vpc.cidrBlock;
    this.subnetIds = byTier((tier) => subnets[tier].apply((found) => found.map(({ id }) => id)));
    this.subnetIdsByZone = byTier((tier) =>
      subnets[tier].apply((found) => Object.fromEntries(found.map(({ id, zone }) => [zone, id]))),
    );
    this.availabilityZones = pulumi
      .all(SUBNET_TIERS.map((tier) => subnets[tier]))
      .apply((found) => [...new Set(found.flat().map(({ zone }) => zone))].sort());
    this.databaseSubnetGroupName = pulumi.output(args.databaseSubnetGroupName);
    this.cacheSubnetGroupName = pulumi.output(args.cacheSubnetGroupName);
    this.flowLogGroupName = pulumi.output(undefined);
    this.endpointIds = pulumi.output<Record<string, string>>({});
    this.registerOutputs({ vpcId: this.vpcId, cidrBlock: this.cidrBlock, subnetIds: this.subnetIds });
  }

  // What follows takes a call for each subnet or gateway and is seldom asked for: it is looked up when it is.

  get routeTableIds(): ByTier<pulumi.Output<string[]>> {
    return (this.routeTables ??= byTier((tier) => findRouteTables(this.subnetIds[tier], { parent: this })));
  }

  get natGatewayIds(): pulumi.Output<string[]> {
    const filters = [{ name: "state", values: ["available"] }];
    return (this.natGateways ??= aws.ec2.getNatGatewaysOutput({ vpcId: this.vpcId, filters }, { parent: this }).ids);
  }

  get natPublicIps(): pulumi.Output<string[]> {
    return (this.natAddresses ??= this.natGatewayIds.apply((ids) =>
      pulumi.all(ids.map((id) => aws.ec2.getNatGatewayOutput({ id }, { parent: this }).publicIp)),
    ));
  }
}

interface FoundSubnet {
  id: string;
  zone: string;
}

function checkArgs(name: string, { subnets = {} }: ExistingVpcArgs): void {
  const unknown = Object.keys(subnets).find((tier) => !SUBNET_TIERS.some((known) => known === tier));
  if (unknown === undefined) return;
  throw new ArgumentError({
    component: `Vpc ${JSON.stringify(name)}`,
    path: "subnets",
    given: unknown,
    allowed: `the tiers ${SUBNET_TIERS.join(", ")}`,
    choices: SUBNET_TIERS,
  });
}

/** Subnets of a tier sorted by zone. A tier that has none is empty. */
function findSubnets(
  vpcId: pulumi.Input<string>,
  tier: SubnetTier,
  args: ExistingVpcArgs,
  invoke: pulumi.InvokeOptions,
): pulumi.Output<FoundSubnet[]> {
  const given = args.subnets?.[tier] ?? { tags: { "plinth:subnet-tier": tier } };
  const ids =
    "ids" in given
      ? pulumi.all(given.ids)
      : aws.ec2.getSubnetsOutput({ filters: [{ name: "vpc-id", values: [vpcId] }], tags: given.tags }, invoke).ids;
  return ids
    .apply((found) => pulumi.all(found.map((id) => aws.ec2.getSubnetOutput({ id }, invoke))))
    .apply((found) =>
      found
        .map(({ id, availabilityZone }) => ({ id, zone: availabilityZone }))
        .sort((a, b) => a.zone.localeCompare(b.zone) || a.id.localeCompare(b.id)),
    );
}

function findRouteTables(subnetIds: pulumi.Output<string[]>, invoke: pulumi.InvokeOptions): pulumi.Output<string[]> {
  return subnetIds
    .apply((ids) => pulumi.all(ids.map((subnetId) => aws.ec2.getRouteTableOutput({ subnetId }, invoke).routeTableId)))
    .apply((ids) => [...new Set(ids)]);
}

import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import { declareEgress } from "./egress";
import { declareEndpoints } from "./endpoints";
import { ExistingVpc, type ExistingVpcArgs } from "./existingVpc";
import { declareFlowLogs } from "./flowLogs";
import { declareSubnetGroups } from "./subnetGroups";
import { declareSubnets } from "./subnets";
import { byTier, type ByTier } from "./subnetTier";
import type { VpcArgs } from "./vpcArgs";
import { child } from "../../foundation";
import { tagsOf, type VpcScope } from "./vpcScope";
import type { VpcNetwork } from "./vpcNetwork";
import { planVpc, type VpcPlan } from "./vpcPlan";

/**
 * A VPC over several availability zones with public, private, isolated and database subnets, ready for EKS and RDS.
 *
 * ```ts
 * const vpc = new Vpc("main", { environmentClass: "prod", cidrBlock: "10.20.0.0/16" });
 * ```
 *
 * With no arguments: 10.0.0.0/16, zones and NAT of the `dev` preset, flow logs on, S3 and DynamoDB gateway endpoints, a
 * default security group without rules, no subnet that gives out public addresses. Adding a zone or a tier later moves
 * no existing subnet: see `subnetLayout`. Children are addressed by tier and zone, e.g. `main-private-us-east-1a`.
 *
 * ### Cost
 * The VPC, its subnets, route tables, gateway endpoints and internet gateway are free. What costs:
 * - each NAT gateway by the hour and by the gigabyte it processes, with its public address by the hour: `perAz` times
 *   the number of zones; `single` costs one, adds charges for traffic between zones, and stops with its zone;
 * - each interface endpoint by the hour in each zone and by the gigabyte: ten services in three zones are thirty of
 *   them. They save money only where they replace much NAT traffic;
 * - flow logs by the gigabyte ingested and stored.
 *
 * @throws ArgumentError at construction for arguments that cannot be met.
 */
export class Vpc extends pulumi.ComponentResource implements VpcNetwork {
  readonly vpcId: pulumi.Output<string>;
  readonly cidrBlock: pulumi.Output<string>;
  /** IPv6 /56; undefined unless `ipv6` was asked for. */
  readonly ipv6CidrBlock: pulumi.Output<string | undefined>;
  readonly availabilityZones: pulumi.Output<string[]>;
  readonly subnetIds: ByTier<pulumi.Output<string[]>>;
  readonly subnetIdsByZone: ByTier<pulumi.Output<Record<string, string>>>;
  readonly routeTableIds: ByTier<pulumi.Output<string[]>>;
  readonly natGatewayIds: pulumi.Output<string[]>;
  readonly natPublicIps: pulumi.Output<string[]>;
  readonly databaseSubnetGroupName: pulumi.Output<string | undefined>;
  readonly cacheSubnetGroupName: pulumi.Output<string | undefined>;
  readonly flowLogGroupName: pulumi.Output<string | undefined>;
  readonly endpointIds: pulumi.Output<Record<string, string>>;
  /** The VPC resource itself. */
  readonly vpc: aws.ec2.Vpc;
  /** Subnet resources of each tier by zone name. */
  readonly subnets: ByTier<Record<string, aws.ec2.Subnet>>;

  constructor(name: string, args: VpcArgs = {}, opts: pulumi.ComponentResourceOptions = {}) {
    super("plinth:network:Vpc", name, {}, opts);
    const plan = planVpc(name, args);
    const scope: VpcScope = { name, parent: this, tags: args.tags ?? {}, transform: args.transform ?? {} };

    this.vpc = declareVpc(scope, plan);
    const secondary = declareSecondaryBlocks(scope, plan, this.vpc);
    lockDefaultSecurityGroup(scope, this.vpc);
    const layout = declareSubnets(scope, plan, this.vpc, secondary);
    const egress = declareEgress(scope, plan, this.vpc, layout);
    const endpoints = declareEndpoints(scope, plan, this.vpc, layout);
    const groups = declareSubnetGroups(scope, layout);
    const flowLogGroup = declareFlowLogs(scope, plan, this.vpc);

    this.subnets = layout.subnets;
    this.vpcId = this.vpc.id;
    this.cidrBlock = this.vpc.cidrBlock;
    this.ipv6CidrBlock = plan.ipv6 ? this.vpc.ipv6CidrBlock : pulumi.output(undefined);
    this.availabilityZones = pulumi.output(plan.zones);
    this.subnetIds = byTier((tier) => idsOf(layout.subnets[tier]));
    this.subnetIdsByZone = byTier((tier) => idsByKey(layout.subnets[tier]));
    this.routeTableIds = byTier((tier) => idsOf(layout.routeTables[tier]));
    this.natGatewayIds = pulumi.all(egress.natGateways.map(({ id }) => id));
    this.natPublicIps = pulumi.all(egress.publicIps);
    this.databaseSubnetGroupName = pulumi.output(groups.database?.name);
    this.cacheSubnetGroupName = pulumi.output(groups.cache?.name);
    this.flowLogGroupName = pulumi.output(flowLogGroup?.name);
    this.endpointIds = idsByKey(endpoints);
    this.registerOutputs({
      vpcId: this.vpcId,
      cidrBlock: this.cidrBlock,
      availabilityZones: this.availabilityZones,
      subnetIds: this.subnetIds,
      natPublicIps: this.natPublicIps,
      databaseSubnetGroupName: this.databaseSubnetGroupName,
    });
  }

  /** A VPC that exists already, found by its id, as the same interface. It declares nothing and changes nothing. */
  static fromExisting(name: string, args: ExistingVpcArgs, opts: pulumi.ComponentResourceOptions = {}): ExistingVpc {
    return new ExistingVpc(name, args, opts);
  }
}

function declareVpc(scope: VpcScope, plan: VpcPlan): aws.ec2.Vpc {
  return new aws.ec2.Vpc(
    ...child<aws.ec2.VpcArgs>(scope, "", scope.transform.vpc, {
      cidrBlock: plan.cidrBlock,
      enableDnsSupport: true,
      enableDnsHostnames: true,
      assignGeneratedIpv6CidrBlock: plan.ipv6 ? true : undefined,
      tags: tagsOf(scope, ""),
    }),
  );
}

function declareSecondaryBlocks(
  scope: VpcScope,
  plan: VpcPlan,
  vpc: aws.ec2.Vpc,
): aws.ec2.VpcIpv4CidrBlockAssociation[] {
  return plan.secondaryCidrBlocks.map((cidrBlock) => {
    const suffix = cidrBlock.replace(/[./]/g, "-");
    const args = { vpcId: vpc.id, cidrBlock };
    return new aws.ec2.VpcIpv4CidrBlockAssociation(...child(scope, suffix, scope.transform.secondaryCidrBlock, args));
  });
}

/** Adopting the default group with no rules takes away what AWS puts there, so that nothing can rely on it. */
function lockDefaultSecurityGroup(scope: VpcScope, vpc: aws.ec2.Vpc): void {
  new aws.ec2.DefaultSecurityGroup(
    ...child<aws.ec2.DefaultSecurityGroupArgs>(scope, "default", scope.transform.defaultSecurityGroup, {
      vpcId: vpc.id,
      ingress: [],
      egress: [],
      tags: tagsOf(scope, "default"),
    }),
  );
}

function idsOf(resources: Record<string, pulumi.CustomResource>): pulumi.Output<string[]> {
  return pulumi.all(Object.values(resources).map(({ id }) => id));
}

function idsByKey(resources: Record<string, pulumi.CustomResource>): pulumi.Output<Record<string, string>> {
  return pulumi.all(Object.fromEntries(Object.entries(resources).map(([key, { id }]) => [key, id])));
}

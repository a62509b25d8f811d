import * as aws from "@pulumi/aws";
import * as pulumi from "@pulumi/pulumi";
import type { VpcSubnets } from "./subnets";
import { child } from "../../foundation";
import { tagsOf, type VpcScope } from "./vpcScope";
import type { VpcPlan } from "./vpcPlan";

export interface VpcEgress {
  readonly natGateways: aws.ec2.NatGateway[];
  readonly publicIps: pulumi.Output<string>[];
}

/** Gateways to the internet and the routes that lead there. */
export function declareEgress(
  scope: VpcScope,
  plan: VpcPlan,
  vpc: aws.ec2.Vpc,
  { subnets, routeTables }: VpcSubnets,
): VpcEgress {
  const natGateways: Record<string, aws.ec2.NatGateway> = {};
  const publicTable = routeTables.public["all"];
  if (publicTable) {
    const internet = declareInternetGateway(scope, vpc);
    declarePublicRoutes(scope, plan, publicTable, internet);
    plan.natZones.forEach((zone, index) => {
      const subnet = subnets.public[zone];
      if (subnet) natGateways[zone] = declareNat(scope, zone, subnet, internet, plan.natEipAllocationIds?.[index]);
    });
  }
  declarePrivateRoutes(scope, plan, routeTables.private, natGateways);
  if (plan.ipv6) declareIpv6Egress(scope, vpc, routeTables.private);
  const gateways = Object.values(natGateways);
  return { natGateways: gateways, publicIps: gateways.map(({ publicIp }) => publicIp) };
}

function declarePublicRoutes(
  scope: VpcScope,
  plan: VpcPlan,
  table: aws.ec2.RouteTable,
  internet: aws.ec2.InternetGateway,
): void {
  const way = { routeTableId: table.id, gatewayId: internet.id };
  declareRoute(scope, "public-internet", { ...way, destinationCidrBlock: "0.0.0.0/0" });
  if (plan.ipv6) declareRoute(scope, "public-internet-ipv6", { ...way, destinationIpv6CidrBlock: "::/0" });
}

function declareInternetGateway(scope: VpcScope, vpc: aws.ec2.Vpc): aws.ec2.InternetGateway {
  const args = { vpcId: vpc.id, tags: tagsOf(scope, "internet") };
  return new aws.ec2.InternetGateway(...child(scope, "internet", scope.transform.internetGateway, args));
}

function declareNat(
  scope: VpcScope,
  zone: string,
  subnet: aws.ec2.Subnet,
  internet: aws.ec2.InternetGateway,
  ownAllocationId: pulumi.Input<string> | undefined,
): aws.ec2.NatGateway {
  const suffix = `nat-${zone}`;
  // The address and the gateway need the internet gateway while they exist: it must go after them.
  const opts = { dependsOn: [internet] };
  const allocationId =
    ownAllocationId ??
    new aws.ec2.Eip(
      ...child<aws.ec2.EipArgs>(
        scope,
        suffix,
        scope.transform.eip,
        { domain: "vpc", tags: tagsOf(scope, suffix) },
        opts,
      ),
    ).allocationId;
  const args = { subnetId: subnet.id, allocationId, tags: tagsOf(scope, suffix) };
  return new aws.ec2.NatGateway(...child(scope, suffix, scope.transform.natGateway, args, opts));
}

function declarePrivateRoutes(
  scope: VpcScope,
  plan: VpcPlan,
  tables: Record<string, aws.ec2.RouteTable>,
  natGateways: Record<string, aws.ec2.NatGateway>,
): void {
  const first = natGateways[plan.natZones[0] ?? ""];
  for (const [zone, table] of Object.entries(tables)) {
    const nat = natGateways[zone] ?? first;
    if (!nat) continue;
    const args = { routeTableId: table.id, destinationCidrBlock: "0.0.0.0/0", natGatewayId: nat.id };
    declareRoute(scope, `private-${zone}-nat`, args);
  }
}

function declareIpv6Egress(scope: VpcScope, vpc: aws.ec2.Vpc, tables: Record<string, aws.ec2.RouteTable>): void {
  const gateway = new aws.ec2.EgressOnlyInternetGateway(
    ...child<aws.ec2.EgressOnlyInternetGatewayArgs>(scope, "egress-only", scope.transform.egressOnlyInternetGateway, {
      vpcId: vpc.id,
      tags: tagsOf(scope, "egress-only"),
    }),
  );
  for (const [zone, table] of Object.entries(tables)) {
    const args = { routeTableId: table.id, destinationIpv6CidrBlock: "::/0", egressOnlyGatewayId: gateway.id };
    declareRoute(scope, `private-${zone}-ipv6`, args);
  }
}

function declareRoute(scope: VpcScope, suffix: string, args: aws.ec2.RouteArgs): void {
  new aws.ec2.Route(...child(scope, suffix, scope.transform.route, args));
}
